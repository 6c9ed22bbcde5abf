"use client";
import Calendar from "lucide-react/icons/calendar";
import { useFormatter, useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";

function Event({ content, body, meta }: KindProps<"event">) {
  const words = useTranslations("kinds");
  const format = useFormatter();
  const { name, startsAtMs, place, cancelled } = content;
  const at = startsAtMs === null ? null : format.dateTime(startsAtMs, { dateStyle: "medium", timeStyle: "short" });
  const known = [at ?? words("event"), place ?? null, cancelled === true ? words("eventCancelled") : null];
  const facts = known.filter((fact) => fact !== null);
  return <KindCard icon={Calendar} title={name} facts={facts} body={body} meta={meta} />;
}

/** An event somebody planned in the chat. */
export const event: KindRoom<"event"> = { frame: "bubble", Body: Event };

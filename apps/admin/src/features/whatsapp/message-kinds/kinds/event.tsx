"use client";
import Calendar from "lucide-react/icons/calendar";
import { useFormatter, useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";

function Event({ content, body, meta }: KindProps<"event">) {
  const words = useTranslations("kinds");
  const format = useFormatter();
  const { name, startsAtMs } = content;
  const at = startsAtMs === null ? null : format.dateTime(startsAtMs, { dateStyle: "medium", timeStyle: "short" });
  return <KindCard icon={Calendar} title={name} facts={[at ?? words("event")]} body={body} meta={meta} />;
}

/** An event somebody planned in the chat. */
export const event: KindRoom<"event"> = { frame: "bubble", Body: Event };

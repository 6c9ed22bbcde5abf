"use client";
import Music from "lucide-react/icons/music";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";
import { useMediaFacts } from "../parts/use-media-facts.ts";

function Audio({ content, body, meta }: KindProps<"audio">) {
  const words = useTranslations("kinds");
  const facts = useMediaFacts(content.media);
  return (
    <KindCard icon={Music} title={content.media.filename ?? words("audio")} facts={facts} body={body} meta={meta} />
  );
}

/** A piece of audio, not recorded in the chat. */
export const audio: KindRoom<"audio"> = { frame: "bubble", Body: Audio };

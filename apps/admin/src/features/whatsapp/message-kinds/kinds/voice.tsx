"use client";
import Mic from "lucide-react/icons/mic";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";
import { useMediaFacts } from "../parts/use-media-facts.ts";

function Voice({ content, body, meta }: KindProps<"voice">) {
  const words = useTranslations("kinds");
  const facts = useMediaFacts(content.media);
  return (
    <KindCard
      icon={Mic}
      title={words(content.viewOnce ? "voiceOnce" : "voice")}
      facts={facts}
      body={body}
      meta={meta}
    />
  );
}

/** A voice message. */
export const voice: KindRoom<"voice"> = { frame: "bubble", Body: Voice };

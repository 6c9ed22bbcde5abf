"use client";
import Sticker from "lucide-react/icons/sticker";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";
import { useMediaFacts } from "../parts/use-media-facts.ts";

function StickerCard({ content, body, meta }: KindProps<"sticker">) {
  const words = useTranslations("kinds");
  const facts = useMediaFacts(content.media);
  return <KindCard icon={Sticker} title={words("sticker")} facts={facts} body={body} meta={meta} />;
}

/** A sticker. */
export const sticker: KindRoom<"sticker"> = { frame: "bubble", Body: StickerCard };

"use client";
import ImageIcon from "lucide-react/icons/image";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";
import { useMediaFacts } from "../parts/use-media-facts.ts";

function Photo({ content, body, meta }: KindProps<"image">) {
  const words = useTranslations("kinds");
  const facts = useMediaFacts(content.media);
  return (
    <KindCard
      icon={ImageIcon}
      title={words(content.viewOnce ? "photoOnce" : "photo")}
      facts={facts}
      body={body}
      meta={meta}
    />
  );
}

/** A photo. */
export const image: KindRoom<"image"> = { frame: "bubble", Body: Photo };

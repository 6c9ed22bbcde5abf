"use client";
import Images from "lucide-react/icons/images";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { KindCard } from "../parts/kind-card.tsx";

function Album({ content, body, meta }: KindProps<"album">) {
  const words = useTranslations("kinds");
  return (
    <KindCard
      icon={Images}
      title={words("album")}
      facts={[words("albumParts", { photos: content.imageCount, videos: content.videoCount })]}
      body={body}
      meta={meta}
    />
  );
}

/** The head of several photos and videos that follow it. */
export const album: KindRoom<"album"> = { frame: "bubble", Body: Album };

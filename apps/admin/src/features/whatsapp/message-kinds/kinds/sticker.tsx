"use client";
import Sticker from "lucide-react/icons/sticker";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { FileNotice } from "../parts/file-notice.tsx";
import { KindCard } from "../parts/kind-card.tsx";

function StickerPicture({ body, file, meta }: KindProps<"sticker">) {
  const words = useTranslations("kinds");
  const [broken, setBroken] = useState<string | null>(null);
  const isBroken = file.src !== null && file.src === broken;
  if (file.src === null || isBroken) {
    return (
      <div className="rounded-m bg-bubble-in px-3 py-2">
        <KindCard icon={Sticker} title={words("sticker")} body={body} meta={null}>
          <FileNotice file={file} broken={isBroken} />
        </KindCard>
        {meta}
      </div>
    );
  }
  return (
    <div className="flex flex-col items-end">
      <img
        src={file.src}
        alt={words("sticker")}
        width={160}
        height={160}
        loading="lazy"
        decoding="async"
        onError={() => setBroken(file.src)}
        className="size-40 object-contain"
      />
      <span className="flex h-5 items-center rounded-full bg-surface-raised px-2 [&>span]:m-0">{meta}</span>
    </div>
  );
}

/** A sticker, still or moving, without a bubble. */
export const sticker: KindRoom<"sticker"> = { frame: "bare", Body: StickerPicture };

"use client";
import ImageIcon from "lucide-react/icons/image";
import { useTranslations } from "next-intl";
import type { KindProps, KindRoom } from "../kind-room.ts";
import { Caption } from "../parts/caption.tsx";
import { Picture } from "../parts/picture.tsx";
import { ViewOnce } from "../parts/view-once.tsx";

function Photo({ content, body, file, meta }: KindProps<"image">) {
  const words = useTranslations("kinds");
  const title = words(content.viewOnce ? "photoOnce" : "photo");
  if (content.viewOnce) return <ViewOnce {...{ file, icon: ImageIcon, title, body, meta }} />;
  return (
    <div className="w-62 max-w-full">
      <Picture
        file={file}
        media={content.media}
        icon={ImageIcon}
        title={title}
        draw={(src, onBroken) => (
          <img
            src={src}
            alt={body ?? title}
            loading="lazy"
            decoding="async"
            onError={onBroken}
            className="size-full object-cover"
          />
        )}
      />
      <Caption text={body} meta={meta} />
    </div>
  );
}

/** A photo. */
export const image: KindRoom<"image"> = { frame: "bubble", Body: Photo };

"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { safeName } from "../message-kinds/parts/safe-name.ts";
import type { ShownFile } from "./shown-files.ts";

export interface ShownPictureProps {
  readonly file: ShownFile;
  /** How many times as large as the room for it. */
  readonly times: number;
  /** A press on a picture: nearer, or back to the whole. */
  readonly onPress: () => void;
}

/** The file itself, as large as it fits; nearer, it is moved by scrolling. */
export function ShownPicture({ file, times, onPress }: ShownPictureProps) {
  const words = useTranslations("kinds");
  const [broken, setBroken] = useState(false);
  const { how, src, filename, message } = file;
  if (broken) return <p className="grid size-full place-items-center text-rail-muted">{words("file.broken")}</p>;
  if (how === "page") {
    return <iframe src={src} title={safeName(filename) ?? words("document")} className="size-full border-0" />;
  }
  if (how === "video") {
    return (
      <video
        src={src}
        controls
        autoPlay
        playsInline
        onError={() => setBroken(true)}
        className="size-full object-contain"
      />
    );
  }
  return (
    <div className="size-full overflow-auto">
      <button
        type="button"
        aria-label={words(times === 1 ? "lightbox.larger" : "lightbox.whole")}
        onClick={onPress}
        className={times === 1 ? "block cursor-zoom-in" : "block cursor-zoom-out"}
        style={{ width: `${times * 100}%`, height: `${times * 100}%` }}
      >
        <img
          src={src}
          alt={message.body ?? words("photo")}
          onError={() => setBroken(true)}
          className="size-full object-contain"
        />
      </button>
    </div>
  );
}

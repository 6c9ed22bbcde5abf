"use client";
import type { Media } from "@kaunter/domain";
import type ImageIcon from "lucide-react/icons/image";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useKindActions } from "../kind-actions.ts";
import type { KindFile } from "../kind-file.ts";
import { FileNotice } from "./file-notice.tsx";
import { mediaBox } from "./media-box.ts";
import { MediaFrame } from "./media-frame.tsx";

export interface PictureProps {
  readonly file: KindFile;
  readonly media: Media;
  readonly icon: typeof ImageIcon;
  /** What it is, in words. */
  readonly title: string;
  /** Draws the bytes, to the edges of the frame; says when they are none. */
  readonly draw: (src: string, onBroken: () => void) => ReactNode;
}

/** A photo or video in a room that is there before it is; a press shows it large. */
export function Picture({ file, media, icon: Icon, title, draw }: PictureProps) {
  const words = useTranslations("kinds.file");
  const { show } = useKindActions();
  const [broken, setBroken] = useState<string | null>(null);
  const isBroken = file.src !== null && broken === file.src;
  return (
    <MediaFrame box={mediaBox(media)}>
      {file.src === null || isBroken ? (
        <span className="absolute inset-0 grid place-content-center justify-items-center gap-2 p-4 text-center">
          <Icon aria-hidden="true" className="size-6 text-ink-muted" strokeWidth={1.75} />
          <span className="font-semibold">{title}</span>
          <FileNotice file={file} broken={isBroken} />
        </span>
      ) : (
        <button
          type="button"
          aria-label={words("open", { what: title })}
          onClick={() => show(file.messageId)}
          className="absolute inset-0 size-full cursor-zoom-in -outline-offset-2"
        >
          {draw(file.src, () => setBroken(file.src))}
        </button>
      )}
    </MediaFrame>
  );
}

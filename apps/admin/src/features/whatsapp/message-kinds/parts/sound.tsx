"use client";
import type { Media } from "@kaunter/domain";
import type Mic from "lucide-react/icons/mic";
import type { ReactNode } from "react";
import { Recording } from "../../player/recording.tsx";
import { useKindActions } from "../kind-actions.ts";
import type { KindFile } from "../kind-file.ts";
import { Caption } from "./caption.tsx";
import { FileNotice } from "./file-notice.tsx";
import { KindCard } from "./kind-card.tsx";
import { useMediaFacts } from "./use-media-facts.ts";

export interface SoundProps {
  readonly file: KindFile;
  readonly media: Media;
  readonly icon: typeof Mic;
  readonly title: string;
  readonly body: string | null;
  readonly meta: ReactNode;
  /** Its name stands over it. */
  readonly named?: boolean;
}

/** Something to hear, or why it cannot be heard. */
export function Sound({ file, media, icon, title, body, meta, named = false }: SoundProps) {
  const { chatName } = useKindActions();
  const facts = useMediaFacts(media);
  const { messageId, conversationId, src } = file;
  if (src === null) {
    return (
      <KindCard icon={icon} title={title} facts={facts} body={body} meta={meta}>
        <FileNotice file={file} />
      </KindCard>
    );
  }
  const track = { messageId, conversationId, src, title: chatName === "" ? title : `${chatName} · ${title}` };
  return (
    <div>
      {named ? (
        <p dir="auto" className="truncate text-start font-semibold">
          {title}
        </p>
      ) : null}
      <Recording track={track} label={title} sizeBytes={media.sizeBytes} durationMs={media.durationMs} />
      <Caption text={body} meta={meta} />
    </div>
  );
}

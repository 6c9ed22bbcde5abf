"use client";
import type { OutboxEntry } from "@kaunter/chat-core";
import type { FileOnItsWay } from "@kaunter/domain";
import FileText from "lucide-react/icons/file-text";
import Mic from "lucide-react/icons/mic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Caption } from "../message-kinds/parts/caption.tsx";
import { useSizeWords } from "../message-kinds/parts/use-size-words.ts";
import { type HeldFile, useHeldFile } from "../state/file-book.ts";
import { UploadRing } from "./upload-ring.tsx";

export interface UnsentFileBodyProps {
  readonly entry: OutboxEntry;
  readonly file: FileOnItsWay;
  /** The time with its clock or its warning. */
  readonly meta: ReactNode;
}

/** A photo is never wider or higher than this while it is sent, px. */
const LONGEST_PX = 320;

/** A file on its way: drawn from the bytes in this browser, with how far it is and the way to stop it. */
export function UnsentFileBody({ entry, file, meta }: UnsentFileBodyProps) {
  const held = useHeldFile(entry.clientId);
  const ring =
    entry.state === "sending" ? <UploadRing name={file.name} sent={held?.sent ?? null} cancel={held?.cancel} /> : null;
  const seen = held !== null && (file.as === "image" || file.as === "video");
  return (
    <>
      {seen ? <Picture held={held} file={file} ring={ring} /> : <FileLine file={file} ring={ring} />}
      <Caption text={entry.text} meta={meta} />
    </>
  );
}

interface PictureProps {
  readonly held: HeldFile;
  readonly file: FileOnItsWay;
  readonly ring: ReactNode;
}

function Picture({ held, file, ring }: PictureProps) {
  const { widthPx: width, heightPx: height } = file;
  const scale = width && height ? Math.min(1, LONGEST_PX / Math.max(width, height)) : null;
  // Its room is known before its bytes are decoded, so nothing below it moves.
  const room =
    width && height && scale !== null
      ? { width: Math.round(width * scale), aspectRatio: `${String(width)} / ${String(height)}` }
      : { width: LONGEST_PX, aspectRatio: "4 / 3" };
  return (
    <div className="relative mb-1 max-w-full overflow-hidden rounded-s bg-bubble-tint" style={room}>
      {file.as === "image" ? (
        <img src={held.url} alt={file.name} className="size-full object-cover" />
      ) : (
        <video src={held.url} aria-label={file.name} muted playsInline preload="metadata" className="size-full" />
      )}
      <span className="absolute inset-0 grid place-items-center">{ring}</span>
    </div>
  );
}

function FileLine({ file, ring }: { readonly file: FileOnItsWay; readonly ring: ReactNode }) {
  const kinds = useTranslations("kinds");
  const size = useSizeWords()(file.sizeBytes);
  const voice = file.as === "voice";
  const Icon = voice ? Mic : FileText;
  return (
    <div className="mb-1 flex min-w-56 items-center gap-3 rounded-s bg-bubble-tint p-2">
      <span className="grid size-10 shrink-0 place-items-center">
        {ring ?? <Icon aria-hidden="true" className="size-6 text-ink-muted" strokeWidth={1.5} />}
      </span>
      <span className="min-w-0">
        <bdi className="block truncate font-semibold">{voice ? kinds("voice") : file.name}</bdi>
        <span className="text-meta text-ink-muted">{size}</span>
      </span>
    </div>
  );
}

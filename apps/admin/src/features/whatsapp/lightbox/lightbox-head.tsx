"use client";
import { selectConversation } from "@kaunter/chat-core";
import Download from "lucide-react/icons/download";
import X from "lucide-react/icons/x";
import ZoomIn from "lucide-react/icons/zoom-in";
import ZoomOut from "lucide-react/icons/zoom-out";
import { useFormatter, useTranslations } from "next-intl";
import { safeName } from "../message-kinds/parts/safe-name.ts";
import { useDesk } from "../state/use-desk.ts";
import type { ShownFile } from "./shown-files.ts";

interface Zoom {
  readonly at: number;
  readonly last: number;
  readonly nearer: (by: number) => void;
}

export interface LightboxHeadProps {
  readonly file: ShownFile;
  /** Null for what does not zoom. */
  readonly zoom: Zoom | null;
  readonly onClose: () => void;
}

const BUTTON =
  "grid size-10 shrink-0 cursor-pointer place-items-center rounded-full text-rail-ink hover:bg-rail-active disabled:cursor-default disabled:opacity-40 max-md:size-11";
const ICON = { "aria-hidden": true, className: "size-5", strokeWidth: 1.75 } as const;

/** Whose file it is and from when, and what can be done with it. */
export function LightboxHead({ file, zoom, onClose }: LightboxHeadProps) {
  const words = useTranslations("kinds.lightbox");
  const thread = useTranslations("thread");
  const format = useFormatter();
  const { message, saveHref, filename } = file;
  const chat = useDesk((state) => selectConversation(state, message.conversationId)?.name ?? "");
  const name = message.direction === "out" ? (message.sentBy ?? thread("you")) : (message.sender?.name ?? chat);
  return (
    <div className="flex h-16 shrink-0 items-center gap-1 px-4 max-md:px-2">
      <p className="min-w-0 flex-1">
        <span dir="auto" className="block truncate text-start font-semibold">
          {name}
        </span>
        <span className="block truncate text-meta text-rail-muted">
          {[format.dateTime(message.sentAtMs, { dateStyle: "medium", timeStyle: "short" }), safeName(filename)]
            .filter((part) => part !== null)
            .join(" · ")}
        </span>
      </p>
      {zoom === null ? null : <ZoomButtons {...zoom} />}
      {saveHref === null ? null : (
        <a href={saveHref} download={safeName(filename) ?? ""} aria-label={words("save")} className={BUTTON}>
          <Download {...ICON} />
        </a>
      )}
      <button type="button" aria-label={words("close")} onClick={onClose} className={BUTTON}>
        <X {...ICON} />
      </button>
    </div>
  );
}

function ZoomButtons({ at, last, nearer }: Zoom) {
  const words = useTranslations("kinds.lightbox");
  return (
    <>
      <button
        type="button"
        aria-label={words("smaller")}
        disabled={at === 0}
        onClick={() => nearer(-1)}
        className={BUTTON}
      >
        <ZoomOut {...ICON} />
      </button>
      <button
        type="button"
        aria-label={words("larger")}
        disabled={at === last}
        onClick={() => nearer(1)}
        className={BUTTON}
      >
        <ZoomIn {...ICON} />
      </button>
    </>
  );
}

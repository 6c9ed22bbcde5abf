"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useDesk, useDeskHandle } from "../state/use-desk.ts";
import { LightboxHead } from "./lightbox-head.tsx";
import { LightboxStep } from "./lightbox-step.tsx";
import { filesAround } from "./shown-files.ts";
import { ShownPicture } from "./shown-picture.tsx";

export interface LightboxProps {
  readonly conversationId: string;
  readonly messageId: string;
  readonly onClose: () => void;
}

/** How many times as large as the screen. */
const ZOOMS = [1, 2, 4] as const;
const LAST = ZOOMS.length - 1;
const within = (zoom: number) => Math.min(LAST, Math.max(0, zoom));

/** One file over everything: arrows go to the next, plus and minus come nearer, Escape closes. */
export function Lightbox({ conversationId, messageId, onClose }: LightboxProps) {
  const words = useTranslations("kinds.lightbox");
  const { store } = useDeskHandle();
  const rows = useDesk((state) => state.threads[conversationId]?.rows);
  const [shownId, setShownId] = useState(messageId);
  const [zoom, setZoom] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const files = rows === undefined ? [] : filesAround(store.getState(), conversationId, shownId);
  const index = files.findIndex(({ message }) => message.id === shownId);
  const file = files[index];
  useEffect(() => dialog.current?.showModal(), []);
  // Taken back, or no longer for these eyes.
  useEffect(() => (file === undefined ? onClose() : undefined), [file, onClose]);
  const step = (by: number) => {
    const next = files[index + by];
    if (next === undefined) return;
    setZoom(0);
    setShownId(next.message.id);
  };
  const nearer = (by: number) => setZoom((now) => within(now + by));
  return (
    <dialog
      ref={dialog}
      aria-label={words("label")}
      onClose={onClose}
      onKeyDown={(event) => pressed(event, { step, nearer })}
      className="m-0 flex size-full max-h-none max-w-none flex-col bg-rail text-rail-ink backdrop:bg-scrim"
    >
      {file === undefined ? null : (
        <>
          <LightboxHead
            file={file}
            zoom={file.how === "image" ? { at: zoom, last: LAST, nearer } : null}
            onClose={onClose}
          />
          <div className="relative min-h-0 flex-1">
            <ShownPicture
              key={file.message.id}
              file={file}
              times={ZOOMS[zoom] ?? 1}
              onPress={() => nearer(zoom === 0 ? 1 : -zoom)}
            />
            {index > 0 ? <LightboxStep to="previous" onClick={() => step(-1)} /> : null}
            {index < files.length - 1 ? <LightboxStep to="next" onClick={() => step(1)} /> : null}
          </div>
        </>
      )}
    </dialog>
  );
}

interface Moves {
  readonly step: (by: number) => void;
  readonly nearer: (by: number) => void;
}

function pressed(event: KeyboardEvent, moves: Moves): void {
  const act = KEYS[event.key];
  // A video's own controls know the arrows too.
  if (act === undefined || event.target instanceof HTMLVideoElement) return;
  event.preventDefault();
  act(moves);
}

const KEYS: Readonly<Record<string, (moves: Moves) => void>> = {
  ArrowLeft: ({ step }) => step(-1),
  ArrowRight: ({ step }) => step(1),
  "+": ({ nearer }) => nearer(1),
  "=": ({ nearer }) => nearer(1),
  "-": ({ nearer }) => nearer(-1),
  "0": ({ nearer }) => nearer(-ZOOMS.length),
};

"use client";
import Play from "lucide-react/icons/play";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { MetaRow } from "./meta-row.tsx";

export interface VideoNoteProps {
  readonly src: string;
  readonly title: string;
  readonly meta: ReactNode;
}

/** A round video, played where it stands. */
export function VideoNote({ src, title, meta }: VideoNoteProps) {
  const words = useTranslations("kinds.player");
  const video = useRef<HTMLVideoElement>(null);
  const [playing, setPlaying] = useState(false);
  const toggle = () => {
    const { current } = video;
    if (current === null) return;
    if (!current.paused) return current.pause();
    current.play().catch(() => setPlaying(false));
  };
  return (
    <div className="w-50">
      <button
        type="button"
        aria-label={words(playing ? "pause" : "play", { what: title })}
        onClick={toggle}
        className="relative block size-50 cursor-pointer overflow-hidden rounded-full bg-bubble-tint"
      >
        <video
          ref={video}
          src={`${src}#t=0.1`}
          preload="metadata"
          playsInline
          tabIndex={-1}
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          className="size-full object-cover"
        />
        {playing ? null : (
          <span className="absolute inset-0 grid place-items-center">
            <span className="grid size-12 place-items-center rounded-full bg-accent text-on-accent">
              <Play aria-hidden="true" className="size-5 fill-current" />
            </span>
          </span>
        )}
      </button>
      <MetaRow>{meta}</MetaRow>
    </div>
  );
}

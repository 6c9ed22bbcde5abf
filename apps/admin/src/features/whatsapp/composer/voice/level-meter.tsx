"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { clockLength } from "../../clock-length.ts";
import type { Recorder } from "./recorder.ts";

/** How loud it is and how long it has run. The bar is moved past React: sixty renders a second would be for nothing. */
export function LevelMeter({ recorder }: { readonly recorder: RefObject<Recorder | null> }) {
  const words = useTranslations("composer.voice");
  const bar = useRef<HTMLSpanElement>(null);
  const [seconds, setSeconds] = useState(() => secondsOf(recorder.current));
  useEffect(() => {
    let frame = requestAnimationFrame(function draw() {
      const running = recorder.current;
      if (running && bar.current) bar.current.style.transform = `scaleX(${String(running.level())})`;
      setSeconds(secondsOf(running));
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [recorder]);
  return (
    <>
      <span aria-hidden="true" className="size-2.5 shrink-0 animate-pulse rounded-full bg-danger" />
      <span role="timer" aria-label={words("length")} className="tabular-nums">
        {clockLength(seconds * 1_000)}
      </span>
      <span aria-hidden="true" className="h-1.5 flex-1 overflow-hidden rounded-full bg-surface-selected">
        <span ref={bar} className="block size-full origin-left scale-x-0 rounded-full bg-ink" />
      </span>
    </>
  );
}

const secondsOf = (recorder: Recorder | null): number => Math.floor((recorder?.elapsedMs() ?? 0) / 1_000);

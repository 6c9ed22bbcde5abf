"use client";
import { useEffect, useState } from "react";
import type { Peaks } from "./bars-of.ts";

/** Larger ones are not read only to draw them. */
const MOST_BYTES = 2_000_000;

const known = new Map<string, Peaks | null>();
let last: Promise<unknown> = Promise.resolve();

/** The loudness of a recording, null while it is not known or cannot be. Decoded one after the other, each once. */
export function usePeaks(src: string | null, sizeBytes: number | null): Peaks | null {
  const [, arrived] = useState(0);
  const wanted = src !== null && (sizeBytes ?? 0) <= MOST_BYTES ? src : null;
  useEffect(() => {
    if (wanted === null || known.has(wanted) || typeof OfflineAudioContext === "undefined") return;
    let gone = false;
    const decode = async () => {
      if (gone || known.has(wanted)) return;
      const { decodePeaks } = await import("./decode-peaks.ts");
      known.set(wanted, await decodePeaks(wanted, MOST_BYTES));
      arrived((count) => count + 1);
    };
    last = last.then(decode, decode);
    return () => {
      gone = true;
    };
  }, [wanted]);
  return wanted === null ? null : (known.get(wanted) ?? null);
}

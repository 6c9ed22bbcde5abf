import { useCallback, useSyncExternalStore } from "react";
import { PictureBook } from "./picture-book.ts";

const book = new PictureBook({ load, nowMs: Date.now });

/** The browser keeps what it fetched: drawing it afterwards costs no wait. */
function load(src: string): Promise<boolean> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
    image.src = src;
  });
}

/** The address of a picture once it is there to be drawn; null before, and where there is none. */
export function usePicture(src: string): string | null {
  const subscribe = useCallback((onThere: () => void) => book.want(src, onThere), [src]);
  const there = useSyncExternalStore(
    subscribe,
    () => book.has(src),
    () => false,
  );
  return there ? src : null;
}

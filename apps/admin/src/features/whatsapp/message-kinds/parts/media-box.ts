import type { Media } from "@kaunter/domain";

/** The room of a picture, in CSS pixels: fixed before a byte of it is there, so nothing moves when it comes. */
export interface MediaBox {
  readonly width: number;
  readonly height: number;
}

const WIDTH = 264;
const [LOWEST, HIGHEST] = [120, 330];

/** The whole width, and the height that follows from the picture's own measures; a square where they are not known. */
export function mediaBox({ widthPx, heightPx }: Pick<Media, "widthPx" | "heightPx">): MediaBox {
  if (widthPx === null || heightPx === null) return { width: WIDTH, height: WIDTH };
  const height = Math.round((WIDTH * heightPx) / widthPx);
  return { width: WIDTH, height: Math.min(HIGHEST, Math.max(LOWEST, height)) };
}

import type { ReactNode } from "react";
import type { MediaBox } from "./media-box.ts";

export interface MediaFrameProps {
  readonly box: MediaBox;
  readonly children: ReactNode;
}

/** A picture's room in a bubble, to its edges. */
export function MediaFrame({ box, children }: MediaFrameProps) {
  return (
    <div
      className="relative -mx-2 -mt-1 max-w-[calc(100%+16px)] overflow-hidden rounded-s bg-bubble-tint"
      style={{ width: box.width, aspectRatio: `${box.width} / ${box.height}` }}
    >
      {children}
    </div>
  );
}

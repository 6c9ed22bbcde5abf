"use client";
import { type ReactNode, useState } from "react";

export interface SmallPictureProps {
  /** A `data:` address, out of the message itself: nothing is fetched for it. */
  readonly src: string | null | undefined;
  readonly className: string;
  /** What stands there instead, where there is none or its bytes are no picture. */
  readonly children?: ReactNode;
}

/** The little picture a message brings along of what it points at. Decoration: the words beside it say what it is. */
export function SmallPicture({ src = null, className, children = null }: SmallPictureProps) {
  const [broken, setBroken] = useState<string | null>(null);
  if (src === null || src === broken) return children;
  return <img src={src} alt="" decoding="async" onError={() => setBroken(src)} className={className} />;
}

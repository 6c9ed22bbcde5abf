"use client";
import { useEffect, useRef } from "react";

export interface MovingPictureProps {
  readonly src: string;
  /** A picture file that moves by itself, no video. */
  readonly still: boolean;
  readonly onBroken: () => void;
}

/** A GIF: mostly a short video without sound that goes round, and stands still for those who asked for less motion. */
export function MovingPicture({ src, still, onBroken }: MovingPictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    video.current?.pause();
  }, []);
  const look = "pointer-events-none size-full object-cover";
  if (still) return <img src={src} alt="" loading="lazy" onError={onBroken} className={look} />;
  return (
    <video
      ref={video}
      src={src}
      autoPlay
      loop
      muted
      playsInline
      tabIndex={-1}
      aria-hidden="true"
      onError={onBroken}
      className={look}
    />
  );
}

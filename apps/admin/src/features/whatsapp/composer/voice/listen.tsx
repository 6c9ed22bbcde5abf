"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

/** What was said so far, to listen to before it goes out. */
export function Listen({ recording }: { readonly recording: Blob }) {
  const words = useTranslations("composer.voice");
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(recording);
    if (player.current) player.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [recording]);
  return <audio ref={player} controls aria-label={words("listen")} className="h-9 w-full min-w-0" />;
}

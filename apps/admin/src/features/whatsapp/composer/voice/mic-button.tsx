"use client";
import { IconButton } from "@kaunter/ui";
import Mic from "lucide-react/icons/mic";
import { useTranslations } from "next-intl";

/** Starts a voice message. */
export function MicButton({ onStart }: { readonly onStart: () => void }) {
  const words = useTranslations("composer.voice");
  return (
    <IconButton label={words("button")} onClick={onStart}>
      <Mic aria-hidden="true" className="size-5" strokeWidth={1.5} />
    </IconButton>
  );
}

"use client";
import { IconButton } from "@kaunter/ui";
import Paperclip from "lucide-react/icons/paperclip";
import { useTranslations } from "next-intl";
import { useRef } from "react";

export interface AttachButtonProps {
  readonly onPick: (files: readonly File[]) => void;
}

/** Opens the browser's own choice of files. */
export function AttachButton({ onPick }: AttachButtonProps) {
  const words = useTranslations("composer.attach");
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={words("button")} onClick={() => input.current?.click()}>
        <Paperclip aria-hidden="true" className="size-5" strokeWidth={1.5} />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words("button")}
        onChange={({ currentTarget }) => {
          onPick([...(currentTarget.files ?? [])]);
          // The same file can be picked again after it was removed.
          currentTarget.value = "";
        }}
      />
    </>
  );
}

"use client";
import { IconButton } from "@kaunter/ui";
import Smile from "lucide-react/icons/smile";
import { useTranslations } from "next-intl";
import { lazy, type RefObject, Suspense, useState } from "react";
import { insertText } from "../insert-text.ts";

/** Half a megabyte of names and signs: loaded when somebody wants one. */
const EmojiPopover = lazy(async () => ({ default: (await import("./emoji-popover.tsx")).EmojiPopover }));

/** Opens the emoji; what is chosen lands where the caret stands. */
export function EmojiButton({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const words = useTranslations("composer.emoji");
  const [open, setOpen] = useState(false);
  return (
    <span className="relative max-md:hidden">
      <IconButton label={words("button")} aria-expanded={open} active={open} onClick={() => setOpen(!open)}>
        <Smile aria-hidden="true" className="size-5" strokeWidth={1.5} />
      </IconButton>
      {open ? (
        <Suspense>
          <EmojiPopover
            onPick={(emoji) => field.current && insertText(field.current, emoji)}
            onClose={() => {
              setOpen(false);
              field.current?.focus();
            }}
          />
        </Suspense>
      ) : null}
    </span>
  );
}

"use client";
import { MenuItem } from "@kaunter/ui";
import { useTranslations } from "next-intl";

/** What people mostly answer with. */
const QUICK = ["👍", "❤️", "😂", "😮", "😢", "🙏"] as const;

export interface ReactRowProps {
  /** The one we put there; null for none. */
  readonly own: string | null;
  readonly onReact: (emoji: string) => void;
}

/** One emoji to put on a message; ours again takes it back. */
export function ReactRow({ own, onReact }: ReactRowProps) {
  const words = useTranslations("thread.menu");
  return (
    <div role="group" aria-label={words("react")} className="flex justify-between gap-px">
      {QUICK.map((emoji) => (
        <MenuItem key={emoji} onSelect={() => onReact(emoji === own ? "" : emoji)}>
          <span aria-label={words(emoji === own ? "unreact" : "reactWith", { emoji })} className="text-title">
            {emoji}
          </span>
        </MenuItem>
      ))}
    </div>
  );
}

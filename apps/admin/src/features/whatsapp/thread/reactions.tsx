"use client";
import type { Reaction } from "@kaunter/domain";
import { cx } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { countReactions } from "./count-reactions.ts";

export interface ReactionsProps {
  readonly reactions: readonly Reaction[];
  readonly out: boolean;
}

/** The emoji people put on a message, with how many of each; they hang over the bubble's lower edge. */
export function Reactions({ reactions, out }: ReactionsProps) {
  const words = useTranslations("thread");
  const counted = countReactions(reactions);
  if (counted.length === 0) return null;
  return (
    <ul
      aria-label={words("reactions", { count: reactions.length })}
      className={cx(
        "absolute -bottom-4 flex h-6 items-center gap-1 rounded-full bg-surface-raised px-2 text-caption text-ink-muted shadow-[0_0_0_1px_var(--line)]",
        out ? "right-2" : "left-2",
      )}
    >
      {counted.map(({ emoji, count }) => (
        <li key={emoji} className="flex items-center gap-1">
          <span className="text-body">{emoji}</span>
          {count > 1 ? <span className="tabular-nums">{count}</span> : null}
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from "react";
import { cx } from "./cx.ts";

const TONES = {
  neutral: "bg-surface-selected text-ink",
  solid: "bg-accent text-on-accent",
  danger: "bg-danger-soft text-danger font-semibold",
  "danger-outline": "text-danger shadow-[inset_0_0_0_1px_var(--danger)]",
  outline: "text-ink-muted shadow-[inset_0_0_0_1px_var(--line)]",
} as const;

export interface PillProps {
  readonly tone?: keyof typeof TONES;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A short state in words: member status, session status. 20 px high. */
export function Pill({ tone = "neutral", className, children }: PillProps) {
  return (
    <span
      className={cx(
        "inline-flex h-5 shrink-0 items-center gap-1 rounded-full px-2 text-caption font-medium whitespace-nowrap",
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

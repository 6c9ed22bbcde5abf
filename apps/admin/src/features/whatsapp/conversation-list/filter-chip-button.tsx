"use client";
import { cx } from "@kaunter/ui";
import ChevronDown from "lucide-react/icons/chevron-down";
import type { ComponentProps } from "react";

export interface FilterChipButtonProps extends Omit<ComponentProps<"button">, "name"> {
  readonly name: string;
  readonly chosen: boolean;
  /** What is chosen, or shown without a choice; null while the name is on its way, and where nothing is. */
  readonly label: string | null;
  readonly count: number | null;
}

/** The part of a chip that opens its menu. */
export function FilterChipButton({ name, chosen, label, count, ...native }: FilterChipButtonProps) {
  return (
    <button
      aria-haspopup="menu"
      aria-expanded={false}
      {...native}
      type="button"
      className={cx(
        "inline-flex h-full min-w-0 cursor-pointer items-center gap-1 rounded-full",
        chosen ? "pr-1 pl-3" : "pr-2 pl-3 hover:bg-surface-hover",
      )}
    >
      {chosen || label !== null ? <span className="sr-only">{`${name}: `}</span> : null}
      <span className="max-w-36 truncate">{label ?? (chosen ? "…" : name)}</span>
      {count === null ? null : <span className="font-normal tabular-nums opacity-75">{count}</span>}
      {chosen ? null : <ChevronDown aria-hidden="true" className="size-3" strokeWidth={2.5} />}
    </button>
  );
}

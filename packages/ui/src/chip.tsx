import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export interface ChipProps {
  readonly pressed: boolean;
  readonly onPressedChange: (pressed: boolean) => void;
  readonly children: ReactNode;
}

/** A filter that is on or off; on, it is filled and carries a cross. */
export function Chip({ pressed, onPressedChange, children }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => onPressedChange(!pressed)}
      className={cx(
        "inline-flex h-7 shrink-0 cursor-pointer items-center gap-1 rounded-full text-meta font-medium max-md:h-8",
        "transition-colors duration-(--duration-base)",
        pressed
          ? "bg-accent pr-2 pl-3 text-on-accent"
          : "px-3 text-ink-muted shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-surface-hover",
      )}
    >
      {children}
      {pressed ? <X aria-hidden="true" className="size-3" strokeWidth={2.5} /> : null}
    </button>
  );
}

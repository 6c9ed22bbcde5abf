import type { ComponentProps } from "react";
import { cx } from "./cx.ts";
import { Spinner } from "./spinner.tsx";

const VARIANTS = {
  primary: "bg-accent text-on-accent hover:opacity-90",
  outline: "shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-surface-hover",
  danger: "bg-danger-fill text-on-danger hover:opacity-90",
  ghost: "hover:bg-surface-hover",
} as const;

const SIZES = { m: "h-10 px-4 text-body", s: "h-8 px-3 text-meta" } as const;

const DISABLED =
  "disabled:cursor-not-allowed disabled:bg-surface-selected disabled:text-ink-faint disabled:opacity-100";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly variant?: keyof typeof VARIANTS;
  readonly size?: keyof typeof SIZES;
  /** Work is under way: shows a spinner and refuses clicks, but keeps focus. */
  readonly busy?: boolean;
}

/** A button with words. `type` is "button" unless said otherwise. */
export function Button({ variant = "outline", size = "m", busy = false, className, ...rest }: ButtonProps) {
  const { children, onClick, type = "button", ...native } = rest;
  return (
    <button
      {...native}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cx(
        "inline-flex shrink-0 cursor-pointer items-center justify-center gap-2 rounded-m font-semibold whitespace-nowrap",
        "transition-[background-color,opacity] duration-(--duration-fast)",
        VARIANTS[variant],
        SIZES[size],
        DISABLED,
        className,
      )}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
}

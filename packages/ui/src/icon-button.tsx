import type { ComponentProps } from "react";
import { cx } from "./cx.ts";

const SIZES = { m: "size-10 max-md:size-11", s: "size-8" } as const;

export interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "title"> {
  /** What it does, in words: its accessible name, and what a resting pointer is told. */
  readonly label: string;
  readonly size?: keyof typeof SIZES;
  /** Drawn as switched on; use `aria-pressed` or `aria-expanded` beside it to say so. */
  readonly active?: boolean;
}

/** A button with only an icon: 40 px, 44 under 768 px. */
export function IconButton({
  label,
  size = "m",
  active = false,
  className,
  type = "button",
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        "grid shrink-0 cursor-pointer place-items-center rounded-m transition-colors duration-(--duration-fast)",
        "hover:bg-surface-selected hover:text-ink disabled:cursor-not-allowed disabled:opacity-40",
        active ? "bg-surface-selected text-ink" : "text-ink-muted",
        SIZES[size],
        className,
      )}
    />
  );
}

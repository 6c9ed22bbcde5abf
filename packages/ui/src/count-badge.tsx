import { cx } from "./cx.ts";

export interface CountBadgeProps {
  /** Nothing is drawn at zero. Above 99 it reads `99+`. */
  readonly count: number;
  /** The count in words, for people who cannot see red ("3 unread"). */
  readonly label: string;
  readonly size?: "m" | "s";
  readonly className?: string;
}

const SIZES = { m: "h-5 min-w-5 px-1.5 leading-5", s: "h-4 min-w-4 px-1 leading-4" } as const;

/** How many things wait for a person. */
export function CountBadge({ count, label, size = "m", className }: CountBadgeProps) {
  if (count <= 0) return null;
  return (
    <span
      className={cx(
        "shrink-0 rounded-full bg-danger-fill text-center text-[11px] font-semibold text-on-danger tabular-nums",
        SIZES[size],
        className,
      )}
    >
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}

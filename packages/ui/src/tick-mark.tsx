import CircleAlert from "lucide-react/icons/circle-alert";
import Clock from "lucide-react/icons/clock-3";
import { cx } from "./cx.ts";

export type TickState = "clock" | "one" | "two" | "two-blue" | "failed";

export interface TickMarkProps {
  readonly state: TickState;
  /** The state in words ("Sent", "Read"). */
  readonly label: string;
  readonly className?: string;
}

const CHECK = "m1.5 6.5 3 3L10 2.5";
const SECOND = "M7.3 8.7l.9.8L14 2.5";

/** WhatsApp's delivery mark: clock, one tick, two, two blue, or the red warning. 16 × 12. */
export function TickMark({ state, label, className }: TickMarkProps) {
  if (state === "clock" || state === "failed") {
    const Icon = state === "clock" ? Clock : CircleAlert;
    return (
      <span role="img" aria-label={label} className={cx("shrink-0", className)}>
        <Icon className={cx("block size-4", state === "failed" ? "text-danger" : "text-ink-muted")} strokeWidth={2} />
      </span>
    );
  }
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 16 12"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx("h-3 w-4 shrink-0", state === "two-blue" ? "text-tick-read" : "text-ink-muted", className)}
    >
      <path d={state === "one" ? CHECK : CHECK + SECOND} />
    </svg>
  );
}

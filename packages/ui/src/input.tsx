import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx.ts";

export interface InputProps extends Omit<ComponentProps<"input">, "id"> {
  readonly label: string;
  readonly hint?: string;
  /** Said under the field and to screen readers; the field is marked invalid. */
  readonly error?: string | null;
  /** Sits at the right end inside the field, e.g. a Show button. */
  readonly trailing?: ReactNode;
}

/** A labelled one-line field with its hint or error. */
export function Input({ label, hint, error = null, trailing, className, ...native }: InputProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-meta font-semibold">
        {label}
      </label>
      <div
        className={cx(
          "flex h-10 items-center gap-2 rounded-m bg-surface px-3 shadow-[inset_0_0_0_1px_var(--line-strong)] max-md:h-11",
          "has-[input:focus-visible]:shadow-[inset_0_0_0_2px_var(--focus)]",
          error !== null && "shadow-[inset_0_0_0_1px_var(--danger)]",
        )}
      >
        <input
          {...native}
          id={id}
          aria-invalid={error !== null || undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          className="h-full min-w-0 flex-1 bg-transparent text-body outline-none max-md:text-body-l"
        />
        {trailing}
      </div>
      {note ? (
        <p
          id={`${id}-note`}
          className={cx("mt-1 flex gap-1 text-meta", error !== null ? "text-danger" : "text-ink-muted")}
        >
          {error !== null ? <AlertMark /> : null}
          {note}
        </p>
      ) : null}
    </div>
  );
}

/** Drawn here: the sign-in page needs no other icon, and the library's way of drawing one weighs more than the page has left. */
function AlertMark() {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      className="size-4 shrink-0"
    >
      <circle cx="12" cy="12" r="10" />
      <path d="M12 8v4m0 4h.01" />
    </svg>
  );
}

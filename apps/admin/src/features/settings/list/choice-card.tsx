import { type ReactNode, useId } from "react";

export interface ChoiceCardProps {
  /** The choice it belongs to. */
  readonly group: string;
  readonly checked: boolean;
  readonly busy?: boolean;
  readonly label: string;
  /** What follows from it. */
  readonly means: string;
  readonly onChoose: () => void;
  /** What belongs to it once it is chosen. */
  readonly children?: ReactNode;
}

/** One way of several, with what it means. */
export function ChoiceCard({ group, checked, busy = false, label, means, onChoose, children }: ChoiceCardProps) {
  const id = useId();
  return (
    <div className="rounded-l shadow-[inset_0_0_0_1px_var(--line)] hover:bg-surface-hover has-checked:shadow-[inset_0_0_0_2px_var(--ink)] has-[input[type=radio]:focus-visible]:outline-2 has-[input[type=radio]:focus-visible]:outline-offset-2 has-[input[type=radio]:focus-visible]:outline-focus">
      <label htmlFor={id} className="flex cursor-pointer items-start gap-3 p-4">
        <input
          id={id}
          type="radio"
          name={group}
          checked={checked}
          aria-disabled={busy || undefined}
          onChange={onChoose}
          className="mt-0.5 size-4 shrink-0 accent-ink"
        />
        <span className="min-w-0">
          <span className="block font-semibold">{label}</span>
          <span className="block text-ink-muted">{means}</span>
        </span>
      </label>
      {children}
    </div>
  );
}

import { type ReactNode, useId } from "react";

export interface ChoiceRowProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Beside the words, e.g. a button to try it. */
  readonly children?: ReactNode;
}

/** Something that is on or off. */
export function ChoiceRow({ label, hint, checked, disabled = false, onChange, children }: ChoiceRowProps) {
  const id = useId();
  return (
    <div className="flex min-h-8 items-start gap-3 max-md:min-h-11">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0 flex-1">
        <label htmlFor={id}>{label}</label>
        {hint === undefined ? null : (
          <p id={`${id}-hint`} className="text-meta text-ink-muted">
            {hint}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}

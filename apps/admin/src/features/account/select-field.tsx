import { useId } from "react";

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
  /** The label is said, not shown: a table's head shows it. */
  readonly quiet?: boolean;
}

/** One of a list, as the device picks it. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, disabled = false, onChange, quiet = false } = props;
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={quiet ? "sr-only" : "mb-1 block text-meta font-semibold"}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
        className="h-10 w-full min-w-0 rounded-m bg-surface px-2 shadow-[inset_0_0_0_1px_var(--line-strong)] disabled:text-ink-muted max-md:h-11"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

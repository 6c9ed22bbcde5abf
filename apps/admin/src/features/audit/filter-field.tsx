import type { ReactNode } from "react";

const FIELD =
  "h-10 w-full min-w-0 rounded-m bg-surface px-2 shadow-[inset_0_0_0_1px_var(--line-strong)] max-md:h-11 max-md:text-body-l";

export interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The choice of everything. */
  readonly all: string;
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** One of several, or all. */
export function ChoiceField({ label, value, onChange, all, options }: ChoiceFieldProps) {
  return (
    <Labelled label={label}>
      <select value={value} onChange={(event) => onChange(event.target.value)} className={FIELD}>
        <option value="">{all}</option>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** A day, or none. */
export function DayField({ label, value, onChange, min, max }: DayFieldProps) {
  return (
    <Labelled label={label}>
      <input
        type="date"
        value={value}
        min={min}
        max={max}
        onChange={(event) => onChange(event.target.value)}
        className={FIELD}
      />
    </Labelled>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="grid min-w-0 gap-1">
      <span className="text-meta font-semibold">{label}</span>
      {children}
    </label>
  );
}

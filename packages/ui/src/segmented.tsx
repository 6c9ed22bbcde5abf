import { useId } from "react";
import { cx } from "./cx.ts";

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, side by side: native radio buttons, so arrows work as everywhere. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="grid h-8 auto-cols-fr grid-flow-col rounded-m bg-surface-selected p-0.5 max-md:h-10"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            "grid min-w-0 cursor-pointer place-items-center rounded-[6px] px-2 text-meta font-semibold max-md:text-body",
            "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
            option.value === value
              ? "bg-segment-on text-ink shadow-[0_0_0_1px_light-dark(var(--line),transparent)]"
              : "text-ink-muted hover:text-ink",
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          <span className="max-w-full truncate">{option.label}</span>
        </label>
      ))}
    </div>
  );
}

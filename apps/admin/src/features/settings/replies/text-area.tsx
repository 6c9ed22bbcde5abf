"use client";
import { cx } from "@kaunter/ui";
import { type Ref, useId } from "react";

export interface TextAreaProps {
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
}

/** A labelled field of several lines that grows with its text. */
export function TextArea({ ref, label, value, maxLength, error, onChange }: TextAreaProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-meta font-semibold">
        {label}
      </label>
      <textarea
        ref={ref}
        id={id}
        dir="auto"
        value={value}
        maxLength={maxLength}
        aria-invalid={error !== null || undefined}
        aria-describedby={error === null ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        className={cx(
          "field-sizing-content block max-h-72 min-h-24 w-full resize-y rounded-m bg-surface px-3 py-2 text-body outline-none max-md:text-body-l",
          "shadow-[inset_0_0_0_1px_var(--line-strong)] focus-visible:shadow-[inset_0_0_0_2px_var(--focus)]",
          error !== null && "shadow-[inset_0_0_0_1px_var(--danger)]",
        )}
      />
      {error === null ? null : (
        <p id={`${id}-note`} className="mt-1 text-meta text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

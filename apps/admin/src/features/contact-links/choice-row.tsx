"use client";
import { Avatar } from "@kaunter/ui";
import type { ReactNode } from "react";
import { Check } from "./check.tsx";

export interface ChoiceRowProps {
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly mixed?: boolean;
  readonly onChange: (on: boolean) => void;
  /** A quieter line under the name. */
  readonly facts: ReactNode;
  /** Since when and by whose word it is linked. */
  readonly note?: ReactNode;
}

/** One line of a dialog: somebody who can be ticked. The whole line is the label. */
export function ChoiceRow({ id, name, checked, mixed = false, onChange, facts, note }: ChoiceRowProps) {
  return (
    <li>
      <label className="flex min-h-14 cursor-pointer items-center gap-3 rounded-m px-3 py-2 hover:bg-surface-hover max-md:rounded-none max-md:px-4">
        <Check checked={checked} mixed={mixed} onChange={onChange} />
        <Avatar name={name} id={id} size="s" />
        <span className="min-w-0 flex-1">
          <span dir="auto" className="block truncate text-start font-medium">
            {name}
          </span>
          <span className="block truncate text-meta text-ink-muted">{facts}</span>
          {note === undefined ? null : <span className="block text-meta text-ink-muted">{note}</span>}
        </span>
      </label>
    </li>
  );
}

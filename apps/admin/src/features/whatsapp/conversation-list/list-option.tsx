"use client";
import { cx } from "@kaunter/ui";
import type { ReactNode } from "react";

export interface ListOptionProps {
  readonly id: string;
  readonly selected?: boolean;
  /** The arrows stand here. */
  readonly active: boolean;
  readonly onOpen: (id: string) => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** The DOM id of an option, for the listbox's `aria-activedescendant`. */
export function optionId(id: string): string {
  return `conversation-${id}`;
}

/** An option of the list's listbox, whatever it shows. The listbox has the focus; the mark of the arrows is drawn here. */
export function ListOption({ id, selected = false, active, onOpen, className, children }: ListOptionProps) {
  return (
    <div
      id={optionId(id)}
      role="option"
      aria-selected={selected}
      onClick={() => onOpen(id)}
      className={cx(
        "cursor-pointer",
        selected
          ? "bg-surface-selected before:absolute before:inset-y-0 before:left-0 before:w-1 before:bg-accent"
          : "hover:bg-surface-hover",
        active && "group-focus-visible:shadow-[inset_0_0_0_2px_var(--focus)]",
        className,
      )}
    >
      {children}
    </div>
  );
}

"use client";
import { cx } from "@kaunter/ui";
import type { ReactNode } from "react";
import { cardId } from "./conversation-card.tsx";

export interface PlainOptionProps {
  readonly id: string;
  readonly active: boolean;
  readonly onOpen: (id: string) => void;
  readonly children: ReactNode;
}

/** A row of the listbox that does something instead of opening somebody. */
export function PlainOption({ id, active, onOpen, children }: PlainOptionProps) {
  return (
    <div
      id={cardId(id)}
      role="option"
      aria-selected={false}
      onClick={() => onOpen(id)}
      className={cx(
        "flex h-11 cursor-pointer items-center px-4 font-semibold hover:bg-surface-hover",
        active && "group-focus-visible:shadow-[inset_0_0_0_2px_var(--focus)]",
      )}
    >
      {children}
    </div>
  );
}

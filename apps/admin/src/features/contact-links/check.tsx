"use client";
import { useEffect, useRef } from "react";

export interface CheckProps {
  readonly checked: boolean;
  /** Some of what it stands for is, some is not. */
  readonly mixed?: boolean;
  readonly onChange: (on: boolean) => void;
  /** Its name, where no label stands around it. */
  readonly label?: string;
}

/** A native checkbox of the house's size and colour, with a third state. */
export function Check({ checked, mixed = false, onChange, label }: CheckProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  });
  return (
    <input
      ref={box}
      type="checkbox"
      checked={checked}
      aria-label={label}
      onChange={(event) => onChange(event.currentTarget.checked)}
      className="size-5 shrink-0 cursor-pointer accent-accent"
    />
  );
}

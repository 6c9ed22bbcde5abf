import { Spinner } from "@kaunter/ui";
import type { ReactNode } from "react";

export interface ThinLineProps {
  readonly busy: boolean;
  readonly children: ReactNode;
}

/** One line of words over the desk, 24 px high. */
export function ThinLine({ busy, children }: ThinLineProps) {
  return (
    <p
      role="status"
      className="flex min-h-6 shrink-0 items-center justify-center gap-2 bg-surface-selected px-4 py-1 text-meta text-ink-muted tabular-nums"
    >
      {busy ? <Spinner /> : null}
      {children}
    </p>
  );
}

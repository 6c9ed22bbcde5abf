import type { ReactNode } from "react";

/** The name of a key. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-4 rounded-s px-1 text-center font-sans text-caption font-medium text-ink-muted shadow-[inset_0_0_0_1px_var(--line)]">
      {children}
    </kbd>
  );
}

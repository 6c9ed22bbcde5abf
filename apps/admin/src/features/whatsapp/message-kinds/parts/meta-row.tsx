import type { ReactNode } from "react";

/** The line for the time where no text stands before it. */
export function MetaRow({ children }: { readonly children: ReactNode }) {
  return <div className="flow-root">{children}</div>;
}

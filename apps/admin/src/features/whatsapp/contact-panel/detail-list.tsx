import type { ReactNode } from "react";

export interface Detail {
  readonly label: string;
  readonly value: ReactNode;
}

/** Names and values, the names in a column of 88 px. */
export function DetailList({ details }: { readonly details: readonly Detail[] }) {
  return (
    <dl className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-2 gap-y-1 max-md:gap-y-2">
      {details.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-meta leading-5 text-ink-muted">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import { cx } from "@kaunter/ui";
import type { ReactNode } from "react";

export interface HealthCardProps {
  readonly title: string;
  /** Its state in a word, and whether that is good; null: it has none. */
  readonly state: { readonly ok: boolean; readonly word: string } | null;
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** One part of the house: how it does, then its figures. */
export function HealthCard({ title, state, facts }: HealthCardProps) {
  return (
    <section className="rounded-l bg-surface p-4 shadow-[inset_0_0_0_1px_var(--line)]">
      <div className="mb-3 flex items-center justify-between gap-2">
        <h2 className="text-title font-semibold">{title}</h2>
        {state === null ? null : (
          <span className={cx("flex items-center gap-2 text-meta font-semibold", !state.ok && "text-danger")}>
            <span
              aria-hidden="true"
              className={cx("size-2 rounded-full", state.ok ? "bg-status-working" : "bg-status-failed")}
            />
            {state.word}
          </span>
        )}
      </div>
      <dl className="grid gap-1">
        {facts.map(([name, value]) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-4">
            <dt className="text-ink-muted">{name}</dt>
            <dd className="ml-auto min-w-0 text-right break-words tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

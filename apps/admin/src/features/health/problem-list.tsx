"use client";
import { useAmounts } from "./use-amounts.ts";

export interface ProblemListProps {
  readonly title: string;
  /** What is said when there is nothing. */
  readonly empty: string;
  readonly rows: readonly {
    readonly key: string;
    readonly atMs: number;
    readonly what: string;
    readonly why: string;
  }[];
}

/** Lines of what went wrong, when, and why. */
export function ProblemList({ title, empty, rows }: ProblemListProps) {
  const show = useAmounts();
  return (
    <section className="min-w-0 rounded-l bg-surface p-4 shadow-[inset_0_0_0_1px_var(--line)]">
      <h2 className="mb-3 text-title font-semibold">{title}</h2>
      {rows.length === 0 ? <p className="text-ink-muted">{empty}</p> : null}
      <ul className="grid max-h-80 gap-3 overflow-y-auto">
        {rows.map(({ key, atMs, what, why }) => (
          <li key={key}>
            <span className="flex flex-wrap justify-between gap-x-4">
              <b className="font-semibold break-all">{what}</b>
              <time dateTime={new Date(atMs).toISOString()} className="text-meta text-ink-muted tabular-nums">
                {show.moment(atMs)}
              </time>
            </span>
            <span className="block break-words text-ink-muted">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Row } from "../report/row.ts";
import type { Limit } from "./budgets.ts";

/** What became of one promise. */
export interface Verdict {
  readonly promise: string;
  readonly kept: boolean;
}

/** Holds a row against what was promised of it. */
export function judge(row: Pick<Row, "p50" | "p95" | "max" | "ratio">, limit: Limit): Verdict[] {
  const verdicts: Verdict[] = [];
  const atMost = (name: string, value: number, bound: number | undefined): void => {
    if (bound !== undefined) verdicts.push({ promise: `${name} ≤ ${String(bound)}`, kept: value <= bound });
  };
  atMost("p95", row.p95, limit.p95);
  atMost("max", row.max, limit.max);
  if (row.ratio !== undefined) atMost("ratio", row.ratio, limit.ratio);
  if (limit.atLeast !== undefined) {
    verdicts.push({ promise: `≥ ${String(limit.atLeast)}`, kept: row.p50 >= limit.atLeast });
  }
  return verdicts;
}

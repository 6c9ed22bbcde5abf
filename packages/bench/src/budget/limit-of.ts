import { budgets, type Limit } from "./budgets.ts";

/**
 * What was promised of a row; null: nothing. A row that is measured as several people, or several ways, is named
 * `what · who`: the promise is about the what.
 */
export function limitOf(bench: string, row: string): Limit | null {
  const [what = row] = row.split(" · ");
  const fixed =
    bench === "bytes" ? budgets.javascriptGzipKB[what] : bench === "browser" ? budgets.domNodes[what] : undefined;
  if (fixed !== undefined) return { max: fixed };
  return budgets.benches[bench]?.[what] ?? null;
}

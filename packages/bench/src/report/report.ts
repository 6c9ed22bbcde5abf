import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { judge, type Verdict } from "../budget/judge.ts";
import { limitOf } from "../budget/limit-of.ts";
import { describeRun, type Run } from "./machine.ts";
import type { Row } from "./row.ts";
import { say } from "./say.ts";

const OUT = fileURLToPath(new URL("../../../../.artifacts/bench/", import.meta.url));

type Judged = Row & { readonly verdicts: readonly Verdict[] };

/** What a bench found, and of how much data or for how long. */
export interface Findings {
  readonly about: Readonly<Record<string, string | number>>;
  readonly rows: readonly Row[];
}

/** Runs a bench, prints its table and keeps it as `.artifacts/bench/<name>.json`. */
export async function report(name: string, measure: () => Promise<Findings>): Promise<void> {
  const run = describeRun();
  const { about, rows } = await measure();
  const judged = rows.map((row) => ({ ...row, verdicts: verdictsOf(name, row) }));
  print(name, { ...run, ...about }, judged);
  await mkdir(OUT, { recursive: true });
  await writeFile(join(OUT, `${name}.json`), `${JSON.stringify({ name, ...run, about, rows: judged }, null, 2)}\n`);
  say(`\nWritten to .artifacts/bench/${name}.json`);
}

function verdictsOf(name: string, row: Row): Verdict[] {
  const limit = limitOf(name, row.what);
  return limit === null ? [] : judge(row, limit);
}

function print(name: string, head: Run & Readonly<Record<string, string | number>>, rows: readonly Judged[]): void {
  for (const [key, value] of Object.entries(head)) say(`${key}: ${String(value)}`);
  const width = Math.max(...rows.map((row) => row.what.length)) + 2;
  const cell = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(1)).padStart(9);
  say(`\n${name.padEnd(width)}${["n", "p50", "p95", "max", "floor", "ratio"].map((one) => one.padStart(9)).join("")}`);
  for (const row of rows) {
    const verdicts = row.verdicts.map(({ promise, kept }) => `${promise} ${kept ? "kept" : "MISSED"}`).join(", ");
    const figures = [row.p50, row.p95, row.max, row.floor, row.ratio].map(cell).join("");
    const tail = [row.unit ?? "ms", verdicts, row.note ?? ""].filter((one) => one !== "").join("  ");
    say(`${row.what.padEnd(width)}${String(row.n).padStart(9)}${figures}  ${tail}`);
  }
}

import type { Findings } from "./report/report.ts";

/** What somebody asked for on the command line; null: as the bench sees fit. */
export interface BenchAsk {
  /** A stack's folder, relative to where the command was typed. */
  readonly data: string | null;
  /** How often each thing is measured. */
  readonly count: number | null;
  readonly seconds: number | null;
  /** Events per second. */
  readonly rate: number | null;
}

/** One measurement from beginning to end; it starts and stops whatever it needs. */
export type Bench = (ask: BenchAsk) => Promise<Findings>;

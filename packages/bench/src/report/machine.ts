import { execFileSync } from "node:child_process";
import { cpus, loadavg, platform, totalmem } from "node:os";

/** Where and of what figures were taken: without it they cannot be compared. */
export interface Run {
  readonly at: string;
  readonly commit: string;
  readonly machine: string;
  /** Processes that wanted a core, over the last minute before the run. */
  readonly load: string;
  readonly node: string;
}

export function describeRun(): Run {
  const [cpu] = cpus();
  return {
    at: new Date().toISOString(),
    commit: execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim(),
    machine: `${String(cpus().length)} × ${cpu?.model.trim() ?? "?"}, ${String(Math.round(totalmem() / 2 ** 30))} GB, ${platform()}`,
    load: loadavg()[0]?.toFixed(1) ?? "?",
    node: process.version,
  };
}

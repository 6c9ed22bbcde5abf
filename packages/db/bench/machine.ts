import { execFileSync } from "node:child_process";
import { cpus, loadavg, platform, totalmem } from "node:os";

/** Where and of what figures were taken: without it they cannot be compared. */
export function describeRun(): Readonly<Record<string, string | number>> {
  const [cpu] = cpus();
  return {
    at: new Date().toISOString(),
    commit: execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim(),
    machine: `${String(cpus().length)} × ${cpu?.model.trim() ?? "?"}, ${String(Math.round(totalmem() / 2 ** 30))} GB, ${platform()}`,
    load: loadavg()[0]?.toFixed(1) ?? "?",
    node: process.version,
  };
}

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandOf } from "./postgres/stale-postmaster.ts";
import { SupabaseLocalError } from "./supabase-local-error.ts";

/** Folders this very process runs a stack over. */
const held = new Set<string>();

function isHeld(dataDir: string, pid: number, command: string): boolean {
  // Pids are reused, above all in containers: another program under the same number is not a supervisor.
  if (pid === process.pid) return held.has(dataDir);
  return commandOf(pid)?.trim() === command;
}

/**
 * Makes this process the only one that runs a stack over the folder.
 * @returns gives it up again
 * @throws SupabaseLocalError `already_running`
 */
export function lockDataDir(dataDir: string): () => void {
  const file = join(dataDir, "supervisor.pid");
  const [pid = "", command = ""] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  if (pid !== "" && isHeld(dataDir, Number(pid), command)) {
    throw new SupabaseLocalError(
      "already_running",
      `The local Supabase over ${dataDir} is already running (process ${pid}).`,
    );
  }
  writeFileSync(file, `${String(process.pid)}\n${commandOf(process.pid)?.trim() ?? ""}\n`);
  held.add(dataDir);
  return () => {
    held.delete(dataDir);
    rmSync(file, { force: true });
  };
}

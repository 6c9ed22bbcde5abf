import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The command line of a live process, or null when there is none. */
export function commandOf(pid: number): string | null {
  try {
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    // `ps` exits with 1 when no such process lives, and is missing on some images: ask /proc.
    const file = `/proc/${String(pid)}/cmdline`;
    return existsSync(file) ? readFileSync(file, "utf8").replaceAll("\0", " ") : null;
  }
}

function isZombie(pid: number): boolean {
  const file = `/proc/${String(pid)}/stat`;
  return existsSync(file) && / Z /.test(readFileSync(file, "utf8"));
}

/**
 * Deals with what a killed run left behind: a postmaster of this very cluster that is still alive is stopped cleanly, and a pid
 * file whose number now belongs to somebody else is removed, because Postgres would refuse to start. A pid file that names nobody
 * stays: Postgres reads from it whether old backends still hold the cluster.
 */
export async function clearStalePostmaster(clusterDir: string): Promise<void> {
  const pidFile = join(clusterDir, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, "utf8").split("\n")[0] ?? "", 10);
  if (!Number.isInteger(pid) || isZombie(pid)) return;
  const isOurs = (): boolean => !isZombie(pid) && (commandOf(pid)?.includes(clusterDir) ?? false);
  if (!isOurs()) {
    if ((commandOf(pid) ?? "").trim() !== "") rmSync(pidFile, { force: true });
    return;
  }
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 10_000 && isOurs(); waited += 50) await sleep(50);
  if (isOurs()) process.kill(pid, "SIGQUIT");
  for (let waited = 0; waited < 5_000 && isOurs(); waited += 50) await sleep(50);
}

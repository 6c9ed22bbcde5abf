import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { chownSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SupabaseLocalError } from "../supabase-local-error.ts";
import type { DataPlace } from "./data-place.ts";
import { asUser } from "./os-user.ts";

/** A file that exists once initdb has finished: a cluster without it was interrupted halfway. */
const FINISHED = "kaunter-initdb-finished";

/** Whether a whole cluster is there. */
export function hasCluster(place: DataPlace): boolean {
  return existsSync(join(place.clusterDir, FINISHED));
}

function clearHalfCluster(clusterDir: string): void {
  if (!existsSync(clusterDir)) return;
  for (const entry of readdirSync(clusterDir)) rmSync(join(clusterDir, entry), { recursive: true, force: true });
}

function runInitdb(place: DataPlace, passwordFile: string): void {
  const result = spawnSync(
    place.binaries.initdb,
    [
      `--pgdata=${place.clusterDir}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      // The C.UTF-8 of PostgreSQL itself: the same order on every machine, whatever its locales are.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-sync",
      "--no-instructions",
    ],
    { ...asUser(place.user), cwd: tmpdir(), encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
  );
  if (result.status === 0) return;
  const reason = (result.error?.message ?? result.stderr).trim().split("\n").at(-1) ?? "unknown";
  throw new SupabaseLocalError("postgres_failed", `PostgreSQL could not create its data folder: ${reason}`);
}

/**
 * Creates the cluster, owned by superuser `postgres` with this password. Half a cluster left by an interrupted run is replaced.
 * @throws SupabaseLocalError `postgres_failed`
 */
export function initCluster(place: DataPlace, password: string): void {
  clearHalfCluster(place.clusterDir);
  const secretDir = mkdtempSync(join(tmpdir(), "kaunter-initdb-"));
  const passwordFile = join(secretDir, "password");
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (place.user !== null) {
      chownSync(secretDir, place.user.uid, place.user.gid);
      chownSync(passwordFile, place.user.uid, place.user.gid);
    }
    runInitdb(place, passwordFile);
    writeFileSync(join(place.clusterDir, FINISHED), "");
  } finally {
    rmSync(secretDir, { recursive: true, force: true });
  }
}

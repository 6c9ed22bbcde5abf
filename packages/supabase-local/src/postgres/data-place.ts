import { createHash } from "node:crypto";
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join, resolve } from "node:path";
import { SupabaseLocalError } from "../supabase-local-error.ts";
import { canUse, findOsUser, type OsUser } from "./os-user.ts";
import { binariesIn, findPostgresBinaries, POSTGRES_MAJOR, type PostgresBinaries } from "./postgres-binaries.ts";

/** Where one clone's Postgres lives and what it runs with. */
export interface DataPlace {
  clusterDir: string;
  binaries: PostgresBinaries;
  user: OsUser | null;
  /** True when the cluster could not live inside the data folder. */
  elsewhere: boolean;
}

/** Written into the data folder when the cluster had to live somewhere else. */
const RECORD = "postgres-place.txt";
const ROOT_PLACE = "/var/lib/kaunter-supabase";

/** Creates the folder and proves that it can be written. @throws SupabaseLocalError `folder_unwritable` */
export function requireWritable(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new SupabaseLocalError("folder_unwritable", `The data folder ${dir} cannot be written.`, { cause });
  }
}

function placeOf(dataDir: string): string {
  return join(ROOT_PLACE, createHash("sha256").update(resolve(dataDir)).digest("hex").slice(0, 12));
}

function chooseFolder(dataDir: string, user: OsUser | null): { dir: string; elsewhere: boolean } {
  if (user === null || canUse(user, dataDir)) return { dir: dataDir, elsewhere: false };
  const dir = placeOf(dataDir);
  const record = join(dataDir, RECORD);
  // A place without its record belongs to a data folder that was deleted: that was a reset.
  if (!existsSync(record)) rmSync(dir, { recursive: true, force: true });
  requireWritable(dir);
  writeFileSync(record, `${dir}\n`);
  return { dir, elsewhere: true };
}

/** Binaries inside a folder the OS user may not enter are copied beside the data, once per version. */
function usableBinaries(user: OsUser | null): PostgresBinaries {
  const found = findPostgresBinaries();
  if (user === null || canUse(user, found.postgres)) return found;
  const stamp = createHash("sha256").update(found.nativeDir).digest("hex").slice(0, 12);
  const copy = join(ROOT_PLACE, `binaries-${String(POSTGRES_MAJOR)}-${stamp}`);
  if (!existsSync(join(copy, "complete"))) {
    requireWritable(copy);
    cpSync(found.nativeDir, copy, { recursive: true });
    writeFileSync(join(copy, "complete"), "");
  }
  return binariesIn(copy);
}

/**
 * Decides where the cluster lives. As root the data must sit where the OS user may go: when the clone's folder is closed to
 * it, a place under /var/lib that belongs to this clone alone is used and recorded in the data folder.
 * @throws SupabaseLocalError `folder_unwritable`, `no_os_user`, `binaries_missing`, `old_data`
 */
export function findDataPlace(dataDir: string, osUser?: string): DataPlace {
  requireWritable(dataDir);
  const user = findOsUser(osUser);
  const { dir, elsewhere } = chooseFolder(dataDir, user);
  const clusterDir = join(dir, "postgres");
  if (user !== null) {
    mkdirSync(clusterDir, { recursive: true, mode: 0o700 });
    chownSync(clusterDir, user.uid, user.gid);
  }
  requireSameMajor(clusterDir);
  return { clusterDir, binaries: usableBinaries(user), user, elsewhere };
}

function requireSameMajor(clusterDir: string): void {
  const versionFile = join(clusterDir, "PG_VERSION");
  if (!existsSync(versionFile)) return;
  const major = readFileSync(versionFile, "utf8").trim();
  if (major === String(POSTGRES_MAJOR)) return;
  throw new SupabaseLocalError(
    "old_data",
    `The data in ${clusterDir} was written by PostgreSQL ${major}, this is PostgreSQL ${String(POSTGRES_MAJOR)}: reset to start over.`,
  );
}

/** Deletes everything the local Supabase keeps for this data folder, wherever it lives. Stop it first. */
export function removeSupabaseLocalData(dataDir: string): void {
  const record = join(dataDir, RECORD);
  if (existsSync(record)) {
    const dir = readFileSync(record, "utf8").trim();
    // Only ever a folder this module could have made.
    if (dir === placeOf(dataDir) && basename(dir).length === 12) rmSync(dir, { recursive: true, force: true });
  }
  rmSync(dataDir, { recursive: true, force: true });
}

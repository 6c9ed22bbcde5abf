import { execFileSync, spawnSync } from "node:child_process";
import { SupabaseLocalError } from "../supabase-local-error.ts";

/** The operating-system user Postgres runs as when we are root. */
export interface OsUser {
  name: string;
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root; the first of these that exists takes its place. */
const CANDIDATES = ["postgres", "nobody"];

function lookUp(name: string): OsUser | null {
  try {
    const ask = (flag: string): number =>
      Number.parseInt(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }), 10);
    return { name, uid: ask("-u"), gid: ask("-g") };
  } catch {
    // `id` exits with 1 for an unknown user: that is the answer, not a failure.
    return null;
  }
}

/**
 * The user to drop to, or null when we are not root (then Postgres simply runs as us).
 * @param wanted only this user will do
 * @throws SupabaseLocalError `no_os_user`
 */
export function findOsUser(wanted?: string): OsUser | null {
  if (process.getuid?.() !== 0) return null;
  const names = wanted === undefined ? CANDIDATES : [wanted];
  for (const name of names) {
    const user = lookUp(name);
    if (user !== null && user.uid !== 0) return user;
  }
  throw new SupabaseLocalError(
    "no_os_user",
    `PostgreSQL does not run as root and this machine has no user "${names.join('" or "')}"; ` +
      "create one (useradd --system postgres) or start as an ordinary user.",
  );
}

/** Whether `user` may enter the folder and run a file in it. */
export function canUse(user: OsUser, path: string): boolean {
  const result = spawnSync("/bin/sh", ["-c", 'test -r "$0" && test -x "$0"', path], {
    uid: user.uid,
    gid: user.gid,
    cwd: "/",
    stdio: "ignore",
  });
  return result.status === 0;
}

/** The spawn options that make a child run as `user`; empty when null. */
export function asUser(user: OsUser | null): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}

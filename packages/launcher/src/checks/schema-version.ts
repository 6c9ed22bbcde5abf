import { readdir } from "node:fs/promises";
import { applyMigrations } from "@kaunter/supabase-local";
import { askYes } from "../ask-yes.ts";
import { LauncherError } from "../launcher-error.ts";
import { paths } from "../paths.ts";
import type { Settings } from "../settings.ts";
import type { ExternalSupabase } from "../stack/stack.ts";

/**
 * Somebody's own Supabase is never seeded, and migrated only with its database address and a yes.
 * @throws LauncherError with the command to run when its schema is older than this checkout.
 */
export async function requireSchema(supabase: ExternalSupabase, settings: Settings): Promise<void> {
  const wanted = await latestMigration();
  const found = await foundVersion(supabase);
  if (found === wanted) return;
  const state = `The database at ${supabase.url} has schema ${found ?? "none"}, this checkout needs ${wanted}.`;
  if (settings.SUPABASE_DB_URL && process.stdin.isTTY && (await askYes(`${state}\nMigrate it now? Type yes: `))) {
    await applyMigrations(settings.SUPABASE_DB_URL, paths.migrations);
    return;
  }
  throw new LauncherError(
    `${state}\nRun: supabase db push --db-url <address>, or set SUPABASE_DB_URL and start again in a terminal to be asked.`,
  );
}

async function latestMigration(): Promise<string> {
  const names = (await readdir(paths.migrations)).filter((name) => name.endsWith(".sql")).sort();
  return names.at(-1)?.split("_")[0] ?? "";
}

async function foundVersion({ url, serviceRoleKey }: ExternalSupabase): Promise<string | null> {
  const response = await fetch(new URL("/rest/v1/rpc/schema_version", url), {
    method: "POST",
    headers: { apikey: serviceRoleKey, authorization: `Bearer ${serviceRoleKey}`, "content-type": "application/json" },
    body: "{}",
    signal: AbortSignal.timeout(10_000),
  }).catch((cause: unknown) => {
    throw new LauncherError(`The Supabase at ${url} does not answer (${reasonOf(cause)}).`);
  });
  if (response.status === 404) return null;
  if (!response.ok)
    throw new LauncherError(`The Supabase at ${url} answered ${response.status} to a version question.`);
  return (await response.json()) as string | null;
}

/** The cause under fetch's own "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

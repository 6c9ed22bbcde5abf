import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startTestSupabase } from "../../src/index.ts";

/** The Supabase under test. */
export interface Target {
  url: string;
  anonKey: string;
  serviceRoleKey: string;
  dbUrl: string;
  /** Where mails can be read; not on a real project. */
  outboxDir?: string;
}

declare module "vitest" {
  interface ProvidedContext {
    target: Target;
  }
}

/** Creates what the suite talks to, anew. */
export function applySchema(dbUrl: string): Promise<void> {
  return runFile(dbUrl, "./schema.sql");
}

async function runFile(dbUrl: string, file: string): Promise<void> {
  const sql = postgres(dbUrl, { max: 1, onnotice: () => undefined });
  await sql.unsafe(readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8"));
  await sql.end();
}

/** A real Supabase when its four variables are set, else a throw-away local one. */
export default async function startTarget(project: TestProject): Promise<() => Promise<void>> {
  const {
    SUPABASE_URL: url,
    SUPABASE_ANON_KEY: anonKey,
    SUPABASE_SERVICE_ROLE_KEY: serviceRoleKey,
    SUPABASE_DB_URL: dbUrl,
  } = process.env;
  if (url !== undefined && anonKey !== undefined && serviceRoleKey !== undefined && dbUrl !== undefined) {
    await applySchema(dbUrl);
    project.provide("target", { url, anonKey, serviceRoleKey, dbUrl });
    return () => runFile(dbUrl, "./clean-up.sql");
  }
  const local = await startTestSupabase();
  await applySchema(local.dbUrl);
  project.provide("target", {
    url: local.url,
    anonKey: local.anonKey,
    serviceRoleKey: local.serviceRoleKey,
    dbUrl: local.dbUrl,
    outboxDir: join(local.dataDir, "outbox"),
  });
  return () => local.stop();
}

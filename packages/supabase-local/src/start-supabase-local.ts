import { join } from "node:path";
import postgres from "postgres";
import { applyMigrations, applySeed } from "./apply-migrations.ts";
import { bootstrapDatabase } from "./bootstrap/bootstrap-database.ts";
import { type LocalKeys, loadLocalKeys } from "./keys/local-keys.ts";
import { type DataPlace, findDataPlace, requireWritable } from "./postgres/data-place.ts";
import { requireFreePort } from "./postgres/free-port.ts";
import { hasCluster, initCluster } from "./postgres/init-cluster.ts";
import { PostgresServer } from "./postgres/postgres-server.ts";
import { clearStalePostmaster } from "./postgres/stale-postmaster.ts";
import { startServices } from "./start-services.ts";
import type { SupabaseLocal, SupabaseLocalOptions } from "./supabase-local.ts";
import { lockDataDir } from "./supervisor-lock.ts";

const DEFAULT_API_PORT = 14_610;
const DEFAULT_DB_PORT = 14_611;
const TOKEN_LIFE_S = 3600;
const SITE_URL = "http://127.0.0.1:4600";

type Log = (line: string) => void;

interface Prepared {
  options: SupabaseLocalOptions;
  log: Log;
  keys: LocalKeys;
  place: DataPlace;
  apiPort: number;
  dbPort: number;
}

async function bringUpToDate({ options, log }: Prepared, dbUrl: string): Promise<void> {
  const sql = postgres(dbUrl, { max: 1, onnotice: () => undefined });
  try {
    await bootstrapDatabase(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
  if (options.migrationsDir !== undefined) {
    const applied = await applyMigrations(dbUrl, options.migrationsDir);
    if (applied.length > 0) log(`applied ${String(applied.length)} migrations`);
  }
  const { seedFile } = options;
  if (seedFile !== undefined && options.seed !== false && (await applySeed(dbUrl, seedFile))) log("seeded");
}

async function prepare(options: SupabaseLocalOptions, log: Log): Promise<Prepared> {
  const apiPort = await requireFreePort(options.apiPort ?? DEFAULT_API_PORT, "the local Supabase API");
  const keys = loadLocalKeys(options.dataDir);
  const place = findDataPlace(options.dataDir, options.osUser);
  if (place.elsewhere) log(`Postgres keeps its files in ${place.clusterDir}`);
  // An orphan of a killed run may hold the port we are about to ask for.
  await clearStalePostmaster(place.clusterDir);
  const dbPort = await requireFreePort(options.dbPort ?? DEFAULT_DB_PORT, "PostgreSQL");
  if (!hasCluster(place)) initCluster(place, keys.dbPassword);
  return { options, log, keys, place, apiPort, dbPort };
}

async function run(prepared: Prepared, unlock: () => void): Promise<SupabaseLocal> {
  const { options, log, keys, place, apiPort, dbPort } = prepared;
  const { dataDir } = options;
  const server = new PostgresServer({
    place,
    port: dbPort,
    logFile: join(dataDir, "postgres.log"),
    durable: options.durable ?? true,
    log,
  });
  try {
    await server.start();
    const dbUrl = `postgresql://postgres:${keys.dbPassword}@127.0.0.1:${String(dbPort)}/postgres`;
    await bringUpToDate(prepared, dbUrl);
    const services = await startServices({
      keys,
      dbUrl,
      apiPort,
      dataDir,
      tokenLifeS: options.tokenLifeS ?? TOKEN_LIFE_S,
      siteUrl: options.siteUrl ?? SITE_URL,
      log,
    });
    return {
      url: services.url,
      anonKey: keys.anonKey,
      serviceRoleKey: keys.serviceRoleKey,
      dbUrl,
      dataDir,
      clusterDir: place.clusterDir,
      stop: async () => {
        await services.stop();
        await server.stop();
        unlock();
      },
      stopPostgres: () => server.stop(),
      startPostgres: () => server.start(),
      restartPostgres: () => server.restart(),
      killPostgres: () => {
        server.kill();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Starts Postgres, brings its schema up to date, and serves `/auth/v1`, `/rest/v1`, `/realtime/v1` and `/storage/v1` on one port
 * of 127.0.0.1.
 * @throws SupabaseLocalError with one clear sentence; nothing is left running
 */
export async function startSupabaseLocal(options: SupabaseLocalOptions): Promise<SupabaseLocal> {
  const log = options.log ?? (() => undefined);
  requireWritable(options.dataDir);
  const unlock = lockDataDir(options.dataDir);
  try {
    return await run(await prepare(options, log), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

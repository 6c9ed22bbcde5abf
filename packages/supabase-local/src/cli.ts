import { parseArgs } from "node:util";
import { startSupabaseLocal } from "./start-supabase-local.ts";
import { SupabaseLocalError } from "./supabase-local-error.ts";
import type { SupabaseLocal, SupabaseLocalOptions } from "./supabase-local.ts";

const USAGE =
  "usage: cli.ts start --data-dir <folder> [--api-port n] [--db-port n] [--migrations <folder>] [--seed <file>] [--no-seed] [--os-user name] [--parent-pipe]";

function readOptions(args: string[]): SupabaseLocalOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      "data-dir": { type: "string" },
      "api-port": { type: "string" },
      "db-port": { type: "string" },
      migrations: { type: "string" },
      seed: { type: "string" },
      "no-seed": { type: "boolean" },
      "os-user": { type: "string" },
      "parent-pipe": { type: "boolean" },
    },
  });
  const dataDir = values["data-dir"];
  if (positionals[0] !== "start" || dataDir === undefined) throw new TypeError(USAGE);
  return {
    dataDir,
    log: (line) => {
      process.stdout.write(`${line}\n`);
    },
    seed: values["no-seed"] !== true,
    ...(values["api-port"] === undefined ? {} : { apiPort: Number(values["api-port"]) }),
    ...(values["db-port"] === undefined ? {} : { dbPort: Number(values["db-port"]) }),
    ...(values.migrations === undefined ? {} : { migrationsDir: values.migrations }),
    ...(values.seed === undefined ? {} : { seedFile: values.seed }),
    ...(values["os-user"] === undefined ? {} : { osUser: values["os-user"] }),
  };
}

/** Calls `stop` for whatever asks: a signal, or a parent that is gone. */
function onStopRequest(stop: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  process.on("disconnect", stop);
  // `--parent-pipe`: standard input is a pipe from the parent, which ends when the parent does.
  if (process.argv.includes("--parent-pipe")) process.stdin.resume().on("end", stop).on("error", stop);
  // Printing to a parent that is gone must not kill us before we have stopped in order.
  process.stdout.on("error", stop);
  process.stderr.on("error", stop);
}

function reportFailure(error: unknown): void {
  const isPlain = error instanceof SupabaseLocalError || error instanceof TypeError;
  const message = error instanceof Error ? (isPlain ? error.message : (error.stack ?? error.message)) : String(error);
  process.send?.({ type: "failed", code: error instanceof SupabaseLocalError ? error.code : "unexpected", message });
  process.stderr.write(`${message}\n`);
}

async function main(): Promise<void> {
  let local: SupabaseLocal | undefined;
  let isStopping = false;
  const stop = (): void => {
    // Asked while still starting: the start is finished first, then undone.
    if (local !== undefined && !isStopping) void local.stop().finally(() => process.exit(0));
    isStopping = true;
  };
  onStopRequest(stop);
  try {
    local = await startSupabaseLocal(readOptions(process.argv.slice(2)));
  } catch (error) {
    reportFailure(error);
    process.exit(1);
  }
  if (isStopping) {
    await local.stop();
    process.exit(0);
  }
  const { url, anonKey, serviceRoleKey, dbUrl, clusterDir } = local;
  process.send?.({ type: "ready", url, anonKey, serviceRoleKey, dbUrl, clusterDir });
  process.stdout.write(`ready ${url}\n`);
}

await main();

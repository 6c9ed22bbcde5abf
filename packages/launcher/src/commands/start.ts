import { join } from "node:path";
import { ensureBuild } from "../build/ensure-build.ts";
import { requireWritableFolder } from "../checks/data-folder.ts";
import { requireFreePort } from "../checks/port-free.ts";
import { requireSchema } from "../checks/schema-version.ts";
import { LauncherError } from "../launcher-error.ts";
import { paths } from "../paths.ts";
import { readSettings, type Settings } from "../settings.ts";
import { type ExternalSupabase, startStack } from "../stack/stack.ts";
import { printWelcome } from "../welcome.ts";

/** `pnpm start`: the product, production build, on the embedded default or on what the settings name. */
export async function start(): Promise<number> {
  return serve("start");
}

export async function serve(mode: "start" | "dev"): Promise<number> {
  const settings = readSettings();
  const supabase = externalSupabase(settings);
  await requireWritableFolder(paths.data);
  await requireFreePort(settings.PORT, "the app", "PORT");
  if (!settings.WAHA_API_URL) await requireFreePort(settings.KAUNTER_SIM_PORT, "the simulator", "KAUNTER_SIM_PORT");
  const ultramsgPort = demoUltraMsgPort(settings);
  if (ultramsgPort !== null) {
    await requireFreePort(ultramsgPort, "the second gateway's simulator", "KAUNTER_ULTRAMSG_SIM_PORT");
  }
  if (supabase) await requireSchema(supabase, settings);
  else {
    await requireFreePort(settings.KAUNTER_SUPABASE_PORT, "the embedded Supabase", "KAUNTER_SUPABASE_PORT");
    await requireFreePort(settings.KAUNTER_DB_PORT, "the embedded Postgres", "KAUNTER_DB_PORT");
  }
  const asked = stopAsked();
  if (mode === "start") await ensureBuild(asked);
  const stack = await startStack({
    dataDir: paths.data,
    ports: {
      app: settings.PORT,
      api: settings.KAUNTER_SUPABASE_PORT,
      db: settings.KAUNTER_DB_PORT,
      sim: settings.KAUNTER_SIM_PORT,
    },
    mode,
    supabase,
    waha: settings.WAHA_API_URL ? { url: settings.WAHA_API_URL, apiKey: settings.WAHA_API_KEY ?? null } : null,
    ultramsgPort,
    sessionName: settings.WAHA_SESSION_NAME,
    webhookSecret: settings.WEBHOOK_SECRET ?? null,
    simulator: { stateFile: join(paths.data, "simulator.json") },
    scriptedDay: true,
    onLine: (line) => {
      if (mode === "dev" || isTrouble(line)) process.stdout.write(`  ${line}\n`);
    },
  });
  printWelcome(stack, settings);
  await Promise.race([aborted(asked), stack.app().ended]);
  process.stdout.write("\nStopping …\n");
  await stack.stop();
  return asked.aborted ? 0 : 1;
}

/** The demo shows both gateways; whoever brings anything of their own gets what they bring. */
function demoUltraMsgPort(settings: Settings): number | null {
  const own =
    settings.SUPABASE_URL ?? settings.WAHA_API_URL ?? settings.ULTRAMSG_INSTANCE_ID ?? settings.ULTRAMSG_TOKEN;
  return own === undefined ? settings.KAUNTER_ULTRAMSG_SIM_PORT : null;
}

/** A demo's terminal shows what went wrong; what went right is on the screen. */
function isTrouble(line: string): boolean {
  return line.startsWith("{") ? !line.includes('"level":"info"') : /error|⨯/i.test(line);
}

/** Aborts when somebody wants this process to end: Ctrl-C, a service manager, a closed terminal. */
function stopAsked(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      controller.abort();
    });
  }
  return controller.signal;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => {
      resolve();
    });
  });
}

function externalSupabase(settings: Settings): ExternalSupabase | null {
  const { SUPABASE_URL: url, SUPABASE_ANON_KEY: anonKey, SUPABASE_SERVICE_ROLE_KEY: serviceRoleKey } = settings;
  if (!url) return null;
  if (!anonKey || !serviceRoleKey) {
    throw new LauncherError("SUPABASE_URL is set: set SUPABASE_ANON_KEY and SUPABASE_SERVICE_ROLE_KEY too, or none.");
  }
  return { url, anonKey, serviceRoleKey };
}

import {
  startScriptedDay,
  startWahaSimulator,
  type UltraMsgSimulator,
  type WahaSimulator,
  type WahaSimulatorOptions,
} from "@kaunter/simulators";
import { applySeed, startSupabaseLocal, type SupabaseLocal } from "@kaunter/supabase-local";
import { join } from "node:path";
import { paths } from "../paths.ts";
import { step } from "../progress.ts";
import { type AppServer, startApp } from "./app-server.ts";
import { readSecret } from "./secret.ts";
import { type SecondGateway, startSecondGateway } from "./second-gateway.ts";

interface StackPorts {
  readonly app: number;
  readonly api: number;
  readonly db: number;
  readonly sim: number;
}

export interface StackOptions {
  readonly dataDir: string;
  readonly ports: StackPorts;
  readonly mode: "start" | "dev";
  /** Somebody else's Supabase; without it the embedded one runs. */
  readonly supabase: ExternalSupabase | null;
  /** False leaves the embedded database empty, as a new desk finds it. Default true. */
  readonly seed?: boolean;
  /** Somebody else's WAHA; without it the simulator plays one. */
  readonly waha: { readonly url: string; readonly apiKey: string | null } | null;
  /** The port of a simulated second gateway, UltraMsg (0: any free one); null: there is none, or somebody else's. */
  readonly ultramsgPort: number | null;
  readonly sessionName: string;
  readonly webhookSecret: string | null;
  readonly simulator?: WahaSimulatorOptions;
  /** How the simulator repeats a webhook that was not taken; WAHA's own default when left out. */
  readonly webhookRetries?: NonNullable<WahaSimulatorOptions["webhook"]>["retries"];
  /** More settings of the app's process, over those the stack gives it. */
  readonly appEnv?: Readonly<Record<string, string>>;
  /** Lets the people of the simulator write by themselves, all day. */
  readonly scriptedDay: boolean;
  readonly onLine: (line: string) => void;
}

export interface ExternalSupabase {
  readonly url: string;
  readonly anonKey: string;
  readonly serviceRoleKey: string;
}

export interface Stack {
  readonly url: string;
  readonly supabase: SupabaseLocal | null;
  readonly simulator: WahaSimulator | null;
  readonly ultramsg: UltraMsgSimulator | null;
  readonly app: () => AppServer;
  /** Ends the app (SIGKILL when `hard`) and starts it again on the same port. */
  restartApp(hard: boolean): Promise<void>;
  /** One more process of the app on that port, over the same database and gateway. Ends with the stack. */
  addApp(port: number): Promise<AppServer>;
  stop(): Promise<void>;
}

/** Brings up database, gateway and app, in that order, and takes them down in the other. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const parts: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    for (const part of parts.splice(0).reverse()) await part.stop();
  };
  try {
    const supabase = options.supabase ? null : await startEmbedded(options);
    if (supabase) parts.push(supabase);
    // People who write by themselves belong to the demo, and so do the chats that show what they never write about.
    if (supabase && options.scriptedDay) await applySeed(supabase.dbUrl, paths.seedChats);
    const keys = options.supabase ?? supabase;
    if (!keys) throw new Error("there is neither an embedded nor an external Supabase");
    const secret = options.webhookSecret ?? (await readSecret(join(options.dataDir, "webhook-secret")));
    const simulator = options.waha ? null : await startSimulator(options, secret);
    if (simulator) parts.push(simulator);
    const second = await startSecond(options);
    if (second) parts.push(second.simulator);
    const env = { ...appEnv(options, keys, simulator, secret), ...second?.env, ...options.appEnv };
    if (simulator && options.scriptedDay) parts.push(startDay(simulator, options.onLine));
    const launch = (port = options.ports.app) => startApp({ port, mode: options.mode, env, onLine: options.onLine });
    let app = await step("Starting the app", () => launch());
    parts.push({ stop: () => app.stop() });
    return {
      url: app.url,
      supabase,
      simulator,
      ultramsg: second?.simulator ?? null,
      app: () => app,
      stop,
      async restartApp(hard) {
        await (hard ? app.kill() : app.stop());
        app = await launch();
      },
      async addApp(port) {
        const added = await launch(port);
        parts.push({ stop: () => added.stop() });
        return added;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startEmbedded({ dataDir, ports, seed = true, onLine }: StackOptions): Promise<SupabaseLocal> {
  return step("Starting the embedded database", () =>
    startSupabaseLocal({
      dataDir: join(dataDir, "supabase"),
      apiPort: ports.api,
      dbPort: ports.db,
      migrationsDir: paths.migrations,
      seedFile: paths.seed,
      seed,
      log: onLine,
    }),
  );
}

function startSimulator(options: StackOptions, secret: string): Promise<WahaSimulator> {
  return step("Starting the WhatsApp simulator", () =>
    startWahaSimulator({
      port: options.ports.sim,
      webhook: {
        url: `http://127.0.0.1:${options.ports.app}/api/webhooks/waha`,
        hmacKey: secret,
        retries: options.webhookRetries,
      },
      ...options.simulator,
    }),
  );
}

async function startSecond({ ultramsgPort, ports }: StackOptions): Promise<SecondGateway | null> {
  return ultramsgPort === null ? null : startSecondGateway(ultramsgPort, ports.app);
}

function startDay(simulator: WahaSimulator, onLine: (line: string) => void): { stop(): Promise<void> } {
  const day = startScriptedDay({
    control: simulator.control,
    onError: (error) => {
      onLine(`the scripted day stumbled: ${String(error)}`);
    },
  });
  return {
    stop: () => {
      day.stop();
      return Promise.resolve();
    },
  };
}

function appEnv(
  options: StackOptions,
  keys: ExternalSupabase,
  simulator: WahaSimulator | null,
  secret: string,
): Record<string, string> {
  const waha = options.waha ?? { url: simulator?.url ?? "", apiKey: simulator?.apiKey ?? null };
  return {
    SUPABASE_URL: keys.url,
    SUPABASE_ANON_KEY: keys.anonKey,
    SUPABASE_SERVICE_ROLE_KEY: keys.serviceRoleKey,
    WAHA_API_URL: waha.url,
    ...(waha.apiKey === null ? {} : { WAHA_API_KEY: waha.apiKey }),
    WAHA_SESSION_NAME: options.sessionName,
    WEBHOOK_SECRET: secret,
  };
}

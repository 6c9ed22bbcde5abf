import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAccessRepository, type Database } from "@kaunter/db";
import { parseMessageId } from "@kaunter/domain";
import { startWahaSimulator, type WahaSimulator, type WahaSimulatorOptions } from "@kaunter/simulators";
import { startTestSupabase } from "@kaunter/supabase-local";
import { normaliseMessage } from "@kaunter/waha/normalise";
import { createClient } from "@supabase/supabase-js";
import pg from "pg";
import { afterAll, vi } from "vitest";
import { WebSocket } from "ws";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { type Runtime, runtime } from "@/server/runtime";

const SUPABASE = fileURLToPath(new URL("../../../../supabase/", import.meta.url));
const QUICK = {
  delays: { startingMs: 20, stopMs: 5, waitStatusMs: 60, waitRunningMs: 30, qrMs: 10_000 },
  ackDelaysMs: { server: null, device: null, read: null },
} as const;
export const WEBHOOK_SECRET = "a-secret-of-the-tests";

/** The whole server without its pages: an embedded database, the simulator and this process's runtime between them. */
export interface Lab {
  readonly here: Runtime;
  readonly waha: WahaSimulator;
  /** As the database's owner: to make time pass. */
  readonly sql: pg.Pool;
  /** A member of staff, as the routes hand them to the services. */
  enter(name: string): Promise<CurrentStaff>;
  /** Brings a message of the simulator in by the door; answers our id of it. */
  receive(messageId: string, options?: Partial<Arrival>): Promise<string>;
  /** What the embedded sign-in has mailed to an address, oldest first. */
  mailsTo(email: string): string[];
  /** The database is away, for good. */
  stopDatabase(): Promise<void>;
  stop(): Promise<void>;
}

interface Arrival {
  /** The gateway has its file ready, as it has with an event. */
  readonly download: boolean;
  /** Straight into the database, so that nothing here starts to work on it. */
  readonly quietly: boolean;
}

/** One per test file: the runtime is the process's own. */
export async function startLab(
  options: WahaSimulatorOptions = {},
  settings: Readonly<Record<string, string>> = {},
): Promise<Lab> {
  const local = await startTestSupabase({ migrationsDir: `${SUPABASE}migrations`, seedFile: `${SUPABASE}seed.sql` });
  const waha = await startWahaSimulator({ ...QUICK, ...options });
  Object.assign(process.env, {
    SUPABASE_URL: local.url,
    SUPABASE_ANON_KEY: local.anonKey,
    SUPABASE_SERVICE_ROLE_KEY: local.serviceRoleKey,
    WAHA_API_URL: waha.url,
    WAHA_API_KEY: waha.apiKey,
    WEBHOOK_SECRET,
    ...settings,
  });
  const here = runtime();
  const sql = new pg.Pool({ connectionString: local.dbUrl, max: 2 });
  // Stopping the cluster ends idle connections; that is no failure of a test.
  sql.on("error", () => undefined);
  let stopped: Promise<void> | undefined;
  const stopDatabase = () => (stopped ??= sql.end().then(() => local.stop()));
  return {
    here,
    waha,
    sql,
    enter: (name) => enter(local.url, local.anonKey, name),
    receive: (messageId, options) => receive(here, messageId, { download: true, quietly: false, ...options }),
    mailsTo: (email) => readMails(join(local.dataDir, "outbox"), email),
    stopDatabase,
    async stop() {
      await waha.stop();
      await stopDatabase();
    },
  };
}

/** The lab of a test file: awaited at its top, stopped when the file is done. */
export async function openLab(...how: Parameters<typeof startLab>): Promise<Lab> {
  const lab = await startLab(...how);
  afterAll(() => lab.stop());
  return lab;
}

function readMails(folder: string, email: string): string[] {
  if (!existsSync(folder)) return [];
  const mails = readdirSync(folder).sort();
  return mails
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .filter((mail) => mail.includes(`To: ${email}\r\n`));
}

async function enter(url: string, anonKey: string, name: string): Promise<CurrentStaff> {
  const client = createClient<Database>(url, anonKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime: { transport: WebSocket as never },
  });
  const credentials = { email: `${name}@kaunter.example`, password: "kaunter-demo" };
  const { data, error } = await client.auth.signInWithPassword(credentials);
  if (error) throw error;
  const access = await createAccessRepository(client).mine();
  if (!access) throw new Error(`${name} is no staff`);
  return { access, client, userId: data.user.id, tokenExpiresAtMs: Date.now() + 3_600_000 };
}

async function receive({ waha, ingest, repositories, session }: Runtime, messageId: string, how: Arrival) {
  const chatId = parseMessageId(messageId)?.chatId ?? "";
  const wire = await waha.chats.message(session, chatId, messageId, { downloadMedia: how.download });
  const message = wire && normaliseMessage(wire);
  if (!message) throw new Error(`the simulator has no message ${messageId}`);
  const channel = { gateway: "waha", session } as const;
  const event = { type: "message/received", message } as const;
  const answer = how.quietly
    ? (await repositories.ingest.ingest(channel, "event", [event]))[0]
    : await ingest.add({ ...channel, event }, "event");
  if (!answer?.messageId) throw new Error(answer?.error ?? "not stored");
  return answer.messageId;
}

/** Waits until it holds, 15 s at most. */
export function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const check = async (): Promise<void> => {
    if (!(await holds())) throw new Error("it never came to hold");
  };
  return vi.waitFor(check, { timeout: 15_000, interval: 20 });
}

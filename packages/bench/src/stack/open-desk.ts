import { ensureBuild, freePort, type Stack, startStack } from "@kaunter/launcher";
import type { WahaSimulatorOptions } from "@kaunter/simulators";
import type { SupabaseLocal } from "@kaunter/supabase-local";
import { controlOf } from "@kaunter/e2e/fixtures/truth";
import type { SimControl } from "@kaunter/simulators";
import postgres from "postgres";
import { filledFolder, openFolder } from "./filled-folder.ts";

/** The whole product, running: production build, embedded database, simulated WhatsApp. */
export interface Desk {
  readonly stack: Stack;
  readonly supabase: SupabaseLocal;
  readonly control: SimControl;
  /** The database as its owner. */
  readonly db: postgres.Sql;
}

export interface DeskOptions {
  /** A stack's folder; null: an empty one that is gone afterwards. */
  readonly data: string | null;
  /** With a full-size database in it. */
  readonly filled?: boolean;
  readonly simulator?: WahaSimulatorOptions;
  readonly appEnv?: Readonly<Record<string, string>>;
}

/** Brings a desk up, works with it, and takes it down however the work ended. */
export async function withDesk<T>(options: DeskOptions, work: (desk: Desk) => Promise<T>): Promise<T> {
  await ensureBuild();
  const folder = await (options.filled ? filledFolder(options.data) : openFolder(options.data));
  try {
    const stack = await startDesk(folder.path, options);
    try {
      return await workWith(stack, work);
    } finally {
      await stack.stop();
    }
  } finally {
    await folder.remove();
  }
}

/** The stack alone; whoever starts it stops it. */
export async function startDesk(dataDir: string, options: Omit<DeskOptions, "data">): Promise<Stack> {
  return startStack({
    dataDir,
    ports: { app: await freePort(), api: 0, db: 0, sim: await freePort() },
    ...{
      mode: "start",
      supabase: null,
      waha: null,
      sessionName: "default",
      webhookSecret: null,
      scriptedDay: false,
      ultramsgPort: null,
    },
    ...(options.simulator ? { simulator: options.simulator } : {}),
    ...(options.appEnv ? { appEnv: options.appEnv } : {}),
    onLine: (line) => {
      if (line.includes('"level":"error"')) process.stderr.write(`${line}\n`);
    },
  });
}

async function workWith<T>(stack: Stack, work: (desk: Desk) => Promise<T>): Promise<T> {
  const { supabase } = stack;
  if (!supabase) throw new Error("A bench brings its own database.");
  const db = postgres(supabase.dbUrl, { max: 2, onnotice: () => undefined });
  try {
    await untilSynced(db);
    return await work({ stack, supabase, control: controlOf(stack), db });
  } finally {
    await db.end({ timeout: 5 });
  }
}

/** A desk is measured at work, not while it takes over WhatsApp's chats for the first time. */
async function untilSynced(db: postgres.Sql): Promise<void> {
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    const [row] = await db<{ done: boolean }[]>`
      select exists (select from public.whatsapp_sessions where name = 'default' and reconciled_at is not null) as done`;
    if (row?.done === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The desk did not take over WhatsApp's chats within two minutes.");
}

import { countMessages } from "@kaunter/e2e/soak/count-messages";
import pg from "pg";
import type { Bench } from "../bench.ts";
import { rowOf } from "../report/row.ts";
import { type Desk, withDesk } from "../stack/open-desk.ts";

const SECONDS = 20;
/** More than is promised, so that the limit shows. */
const RATE = 700;
const PATIENCE_MS = 120_000;
const COMMITTERS = 8;
const COMMIT_SECONDS = 3;

/**
 * Events as WhatsApp tells them (messages, echoes, ticks, reactions, edits), each posted once to the signed webhook, until
 * all of them are stored. The floor: what this Postgres commits when each commit writes one small row.
 */
export const bench: Bench = (ask) =>
  withDesk({ data: ask.data }, async (desk) => {
    const seconds = ask.seconds ?? SECONDS;
    const rate = ask.rate ?? RATE;
    await desk.control.faults({ deafSockets: true });
    // The way is trodden first.
    const warm = await desk.control.load({ chats: 200, events: 200, eventsPerSecond: 100, seed: 3 });
    await untilAnswered(desk, warm.emitted);
    const commits = await commitsPerSecond(desk.supabase.dbUrl);
    const before = await answered(desk);
    const since = performance.now();
    const report = await desk.control.load({ chats: 200, seconds, eventsPerSecond: rate, seed: 7, log: true });
    await untilAnswered(desk, before + report.emitted);
    const perSecond = report.emitted / ((performance.now() - since) / 1000);
    const { expected, lost, doubled } = await countMessages(desk.db, report);
    return {
      about: { seconds, rate, events: report.emitted, messages: expected },
      rows: [
        rowOf("events stored once, per second", [perSecond], {
          unit: "events/s",
          note: `offered ${String(rate)}/s; one small row a commit, ${String(COMMITTERS)} at a time: ${String(commits)} commits/s`,
        }),
        rowOf("lost or doubled", [lost + doubled], { unit: "messages" }),
      ],
    };
  });

const answered = async ({ control }: Desk): Promise<number> => (await control.state()).webhooksDelivered;

/** Until every webhook was answered 2xx, which the app does after the commit: reactions and ticks count as messages do. */
async function untilAnswered(desk: Desk, wanted: number): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    if ((await answered(desk)) >= wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("Some webhooks were not answered within two minutes.");
}

async function commitsPerSecond(dbUrl: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: dbUrl, max: COMMITTERS });
  await pool.query("create table public.bench_floor (n bigint)");
  const end = performance.now() + COMMIT_SECONDS * 1000;
  let commits = 0;
  const work = async (): Promise<void> => {
    for (; performance.now() < end; commits += 1) await pool.query("insert into public.bench_floor values (1)");
  };
  await Promise.all(Array.from({ length: COMMITTERS }, work));
  await pool.query("drop table public.bench_floor");
  await pool.end();
  return Math.round(commits / COMMIT_SECONDS);
}

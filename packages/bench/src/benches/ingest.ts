import { randomUUID } from "node:crypto";
import { countMessages } from "@kaunter/e2e/soak/count-messages";
import pg from "pg";
import type { Bench } from "../bench.ts";
import { captureEvents } from "../ingest/capture-events.ts";
import { replay } from "../ingest/replay.ts";
import { rowOf } from "../report/row.ts";
import { withDesk } from "../stack/open-desk.ts";

const EVENTS = 6_000;
const WARM = 300;
const CONNECTIONS = 16;
const COMMITTERS = 8;
const COMMIT_SECONDS = 3;

/**
 * Events as WhatsApp tells them (messages, echoes, ticks, reactions, edits), posted to the signed webhook as fast as it
 * takes them, until the last was answered 200, which the app does after the commit. The floor: what this Postgres commits
 * when each commit writes one small row.
 */
export const bench: Bench = (ask) => {
  const secret = randomUUID();
  return withDesk({ data: ask.data, appEnv: { WEBHOOK_SECRET: secret } }, async ({ stack, supabase, db }) => {
    const { posted, report } = await captureEvents((ask.count ?? EVENTS) + WARM, secret);
    const commits = await commitsPerSecond(supabase.dbUrl);
    const door = `${stack.url}/api/webhooks/waha`;
    await replay(door, posted.slice(0, WARM), CONNECTIONS);
    const measured = posted.slice(WARM);
    const perSecond = measured.length / ((await replay(door, measured, CONNECTIONS)) / 1000);
    const { expected, lost, doubled } = await countMessages(db, report);
    const note = `one small row a commit, ${String(COMMITTERS)} at a time: ${String(commits)} commits/s`;
    return {
      about: { events: measured.length, messages: expected, connections: CONNECTIONS },
      rows: [
        rowOf("events stored once, per second", [perSecond], { unit: "events/s", note }),
        rowOf("lost or doubled", [lost + doubled], { unit: "messages" }),
      ],
    };
  });
};

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

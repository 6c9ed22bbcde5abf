import type { GatewayEvent } from "@kaunter/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { acked, reacted, received, T0 } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";

const desk = await openDesk();

/** A person who writes under a hidden id and under a phone, a group, our own phone, ticks, edits, a call: one day. */
function story(run: number): GatewayEvent[] {
  const phone = `60130${String(100000 + run)}`;
  const chatId = `${phone}@c.us`;
  const lid = `88${String(100000 + run)}@lid`;
  const group = `12036300${String(100000 + run)}@g.us`;
  const target = (bareId: string) => ({ chatId: null, bareId, fromMe: null });
  return [
    received({ chatId: lid, bareId: "L1", name: "Hui Min", sentAtMs: T0 }),
    received({ chatId, bareId: "P1", name: "Hui Min 🌸", sentAtMs: T0 + 1000, body: "Is there a class today?" }),
    received({
      chatId: lid,
      bareId: "L2",
      sentAtMs: T0 + 2000,
      aliases: [{ alias: lid, phone, learnedFrom: "event" }],
    }),
    received({ chatId, bareId: "M1", fromMe: true, sentAtMs: T0 + 3000, body: "Yes, at six" }),
    received({ chatId: lid, bareId: "L3", name: "Hui Min 🌺", sentAtMs: T0 + 4000 }),
    received({ chatId: group, bareId: "G1", sentAtMs: T0 + 5000, sender: { chatId: lid, phone, name: "Hui Min" } }),
    acked("M1", "sent"),
    acked("M1", "delivered"),
    acked("M1", "read"),
    reacted("M1", "👍", T0 + 6000, lid),
    reacted("M1", "", T0 + 7000, lid),
    reacted("M1", "❤️", T0 + 8000, lid),
    { type: "message/edited", ...target("P1"), body: "Is there a class tonight?", atMs: T0 + 6000 },
    { type: "message/edited", ...target("P1"), body: "Is there a class tomorrow?", atMs: T0 + 7000 },
    { type: "message/revoked", ...target("L1"), atMs: T0 + 9000 },
    { type: "call/changed", chatId, callId: `C${String(run)}`, state: "received", video: false, atMs: T0 + 9500 },
    { type: "call/changed", chatId, callId: `C${String(run)}`, state: "accepted", video: false, atMs: T0 + 9900 },
    {
      type: "session/changed",
      status: "STARTING",
      rawStatus: "STARTING",
      engine: "NOWEB",
      phone: null,
      pushName: null,
      atMs: T0,
    },
    {
      type: "session/changed",
      status: "WORKING",
      rawStatus: "WORKING",
      engine: "NOWEB",
      phone: null,
      pushName: null,
      atMs: T0 + 1,
    },
    { type: "event/unsupported", name: "odd", reason: "new", raw: { run: 1 } },
  ];
}

// When a tick was heard is the desk's own clock, and the facet is a sum of columns, the session's name (each run has its own) too.
const STATE = `
  select jsonb_build_object(
    'conversations', (select jsonb_agg(to_jsonb(c) - '{id,contact_id,created_at,updated_at,sort_at,change_xid,session,facet,last_message_id}'::text[]
      order by c.chat_id) from whatsapp_conversations c where c.session = $1),
    'messages', (select jsonb_agg(to_jsonb(m) - '{delivered_at,read_at}'::text[] - '{id,conversation_id,merged_from,received_at,change_xid,session,waha_message_id}'::text[]
        || jsonb_build_object('chat', c.chat_id, 'reactions', (select jsonb_agg(r.emoji) from whatsapp_reactions r where r.message_id = m.id))
      order by m.sent_at, m.bare_id) from whatsapp_messages m join whatsapp_conversations c on c.id = m.conversation_id where m.session = $1),
    'session', (select jsonb_agg(s.status) from whatsapp_sessions s where s.name = $1),
    'unsupported', (select count(*) from whatsapp_events_unsupported u where u.session = $1),
    'pending', (select count(*) from whatsapp_pending_events p where p.session = $1)) as value`;

async function settle(run: number, batches: GatewayEvent[][]): Promise<unknown> {
  const session = `order-${String(run)}`;
  for (const batch of batches) {
    for (const answer of await desk.ingest(session, batch)) expect(answer).toMatchObject({ ok: true });
  }
  const state = await one<object>(desk.stack.sql, STATE, [session]);
  return JSON.parse(
    JSON.stringify(state)
      .replaceAll(String(100000 + run), "RUN")
      .replaceAll(`call-C${String(run)}`, "call-C"),
  );
}

test("every event three times, in any order and any batches, ends in the same state", async () => {
  const straight = await settle(0, [story(0)]);
  expect(straight).toMatchObject({ pending: 0, unsupported: 1, session: ["WORKING"] });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...Array(60).keys()], { minLength: 60 }),
      fc.integer({ min: 1, max: 25 }),
      async (order, size) => {
        run += 1;
        const events = story(run);
        const shuffled = order.flatMap((n) => events[n % events.length] ?? []);
        const batches = Array.from({ length: Math.ceil(60 / size) }, (_, n) =>
          shuffled.slice(n * size, (n + 1) * size),
        );
        expect(await settle(run, batches)).toEqual(straight);
      },
    ),
    { numRuns: 40 },
  );
});

test("two doors at once, with the same events, end in the same state too", async () => {
  const straight = await settle(900, [story(900)]);
  const events = story(901);
  await Promise.all([
    ...events.map((event) => desk.ingest("order-901", [event])),
    desk.ingest("order-901", [...events].reverse()),
    desk.ingest("order-901", events),
  ]);
  expect(await settle(901, [])).toEqual(straight);
});

import { expect, test } from "vitest";
import { createAccessRepository, createConversationsRepository, createStartsRepository } from "../src/index.ts";
import { received, T0 } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";

const CHANNEL = { gateway: "waha", session: "default" } as const;
const AISYAH = "60123456789";
const KEPONG_MEMBER = "60173948261";

const desk = await openDesk();
await desk.ingest("default", [
  received({ chatId: `${AISYAH}@c.us`, bareId: "S1", sentAtMs: T0, body: "Hello" }),
  {
    type: "aliases/learned",
    aliases: [{ alias: "55512345678901@lid", phone: AISYAH, learnedFrom: "lids" }],
  },
]);

async function as(email: string) {
  const client = await desk.stack.signIn(email);
  await createAccessRepository(client).mine();
  return { ...createConversationsRepository(client), ...createStartsRepository(client) };
}

test("a new number gets a conversation, once, however many ask at the same moment, and it is on record", async () => {
  const meiLing = await as("meiling@kaunter.example");
  const start = () => meiLing.start(CHANNEL, "60139990001@c.us", "60139990001");
  const answers = await Promise.all([start(), start(), start()]);
  expect(new Set(answers.map((answer) => answer.conversation.id)).size).toBe(1);
  expect(answers.filter((answer) => answer.created)).toHaveLength(1);
  expect(answers[0]?.conversation).toMatchObject({ phone: "60139990001", lastMessage: null, status: "active" });
  const audited = await one<string>(
    desk.stack.sql,
    `select string_agg(s.name, ',') as value from audit_log a join staff s on s.id = a.actor_staff_id
     where a.action = 'conversation/started'`,
    [],
  );
  expect(audited).toBe("Mei Ling");
  const written = "select count(*)::int as value from audit_log a where a.details::text like '%60139990001%'";
  expect(await one<number>(desk.stack.sql, written, [])).toBe(0);
});

test("a member who never wrote is known by name at once", async () => {
  const aina = await as("aina@kaunter.example");
  const { conversation } = await aina.start(CHANNEL, "60129384756@c.us", "60129384756");
  expect(conversation).toMatchObject({ name: "Kavitha a/p Subramaniam", badge: { type: "member" } });
});

test("who has a conversation gets that one, also by a hidden number", async () => {
  const aina = await as("aina@kaunter.example");
  const known = await aina.findByPhone(CHANNEL, AISYAH);
  const byPhone = await aina.start(CHANNEL, `${AISYAH}@c.us`, AISYAH);
  const byLid = await aina.start(CHANNEL, "55512345678901@lid", AISYAH);
  expect([byPhone, byLid].map(({ created, conversation }) => [created, conversation.id])).toEqual([
    [false, known?.id],
    [false, known?.id],
  ]);
});

test("somebody of another branch cannot be written to, and nothing is left of the try", async () => {
  const meiLing = await as("meiling@kaunter.example");
  await expect(meiLing.start(CHANNEL, `${KEPONG_MEMBER}@c.us`, KEPONG_MEMBER)).rejects.toMatchObject({
    code: "forbidden",
  });
  const left = await one<string>(
    desk.stack.sql,
    "select count(*) as value from whatsapp_conversations where phone_number = $1",
    [KEPONG_MEMBER],
  );
  expect(left).toBe("0");
});

test("staff who may only look start nothing", async () => {
  const hafiz = await as("hafiz@kaunter.example");
  await expect(hafiz.start(CHANNEL, "60139990002@c.us", "60139990002")).rejects.toMatchObject({ code: "forbidden" });
});

test("who sees only linked people may write to somebody new and looks after them from then on", async () => {
  const nora = await as("nora@kaunter.example");
  const { conversation } = await nora.start(CHANNEL, "60139990003@c.us", "60139990003");
  expect((await nora.find(conversation.id))?.id).toBe(conversation.id);
  // Somebody others know already is not hers to take.
  await expect(nora.start(CHANNEL, "60139990001@c.us", "60139990001")).rejects.toMatchObject({ code: "forbidden" });
});

test("a link to a colleague shows on the row, and goes with it", async () => {
  const aina = await as("aina@kaunter.example");
  const { conversation } = await aina.start(CHANNEL, "60139990004@c.us", "60139990004");
  expect(conversation.linked).toBe(false);
  const link = [
    "insert into contact_links (staff_id, contact_id) values ('50000000-0000-4000-8000-000000000008', $1)",
    "delete from contact_links where contact_id = $1",
  ];
  const seen: (boolean | undefined)[] = [];
  for (const statement of link) {
    await desk.stack.sql.query(statement, [conversation.contactId]);
    seen.push((await aina.find(conversation.id))?.linked);
  }
  expect(seen).toEqual([true, false]);
  // Whoever was linked before the first message is so from its first row on.
  expect(await aina.start(CHANNEL, `${AISYAH}@c.us`, AISYAH)).toMatchObject({ conversation: { linked: true } });
});

test("a conversation somebody began stands on top while it is the newest", async () => {
  const aina = await as("aina@kaunter.example");
  const { conversation } = await aina.start(CHANNEL, "60139990005@c.us", "60139990005");
  const { conversations } = await aina.list({ type: "all" }, null, 3);
  expect(conversations[0]?.id).toBe(conversation.id);
  expect(conversation.sortAtMs).toBeGreaterThan(conversations.at(-1)?.lastMessage?.atMs ?? 0);
});

test("one nobody wrote in or began stands below all that was said, page by page, until somebody writes first", async () => {
  const aina = await as("aina@kaunter.example");
  const merely = ["60139990006@c.us", "60139990007@c.us", "60139990008@c.us"];
  for (const chatId of merely) {
    await desk.stack.sql.query("select app.conversation_for('ultramsg', 'instance7', $1, $2)", [
      chatId,
      chatId.slice(0, 11),
    ]);
  }
  const read = async () => {
    const seen: string[] = [];
    for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
      const page = await aina.list({ type: "all" }, cursor, 2);
      seen.push(...page.conversations.map((row) => row.chatId));
      cursor = page.nextCursor;
    }
    return seen;
  };
  const seen = await read();
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.slice(-3)).toEqual(merely.toReversed());
  await aina.start({ gateway: "ultramsg", session: "instance7" }, "60139990007@c.us", "60139990007");
  expect((await read())[0]).toBe("60139990007@c.us");
});

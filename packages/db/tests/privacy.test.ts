import type { GatewayEvent, GatewayMessage } from "@kaunter/domain";
import { beforeAll, describe, expect, test } from "vitest";
import { createPrivacyRepository, createStartsRepository, type DbClient } from "../src/index.ts";
import { message, reacted, received, T0 } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";

const desk = await openDesk();
const meiling = await desk.stack.enter("meiling");

const sql = <T>(text: string, values?: unknown[]): Promise<T> => one<T>(desk.stack.sql, text, values);
const DAY = 86_400_000;
const PHONE = "60123456789";
const LID = "771234567890@lid";
const GROUP = "120363000000000077@g.us";
const inGroup = (bareId: string, from: string, body: string, more: Partial<GatewayMessage> = {}): GatewayEvent => ({
  type: "message/received",
  message: message({
    chatId: GROUP, bareId, body, name: "Gym friends", isGroup: true, phone: null,
    sender: { chatId: `${from}@c.us`, phone: from, name: "Somebody" }, ...more,
  }),
}); // prettier-ignore
/** What an answer carries along of a message. */
const quoting = (bareId: string, senderId: string | null, body: string) => ({
  sentAtMs: T0 - 1000,
  quotedBareId: bareId,
  quoted: { bareId, fromMe: null, senderId, body, kind: "text", ofStatus: false } as const,
});
const ANSWERS = [
  inGroup("G5", "60120000099", "I agree", quoting("G2", `${PHONE}@c.us`, "My secret in the group")),
  inGroup("G6", "60120000099", "Me too", quoting("G2", null, "My secret in the group")),
];

describe("erasing a person", () => {
  let contactId: string;
  let cursor: string;
  let chatIds: string[];
  const forget = (client: DbClient, id = contactId, reason = "Asked by letter of 1 November") =>
    createPrivacyRepository(client).erasePerson(id, reason);

  beforeAll(async () => {
    await desk.ingest("gone", [
      { type: "aliases/learned", aliases: [{ alias: LID, phone: PHONE, learnedFrom: "lids" }] },
      received({ chatId: `${PHONE}@c.us`, bareId: "G1", body: "My secret", name: "Aisyah" }),
      inGroup("G2", PHONE, "My secret in the group"),
      inGroup("G3", "60120000099", "Somebody else's words"),
      ...ANSWERS,
      reacted("G3", "👍", T0, `${PHONE}@c.us`),
      {
        type: "message/edited",
        chatId: `${PHONE}@c.us`,
        bareId: "NEVER",
        fromMe: false,
        body: "My secret",
        atMs: T0,
      },
    ]);
    await desk.ingest("gone-too", [received({ chatId: `${PHONE}@c.us`, bareId: "G4", body: "My secret again" })]);
    contactId = await sql("select id as value from whatsapp_contacts where phone_number = $1", [PHONE]);
    chatIds = await sql("select array_agg(id) as value from whatsapp_conversations where contact_id = $1", [contactId]);
    await desk.conversations.update(chatIds[0] ?? "", { notes: "My secret note", tags: ["vip"] });
    cursor = await desk.feed.head();
  });

  test("is an admin's, with a reason, and of somebody who is there", async () => {
    await expect(forget(meiling)).rejects.toMatchObject({ code: "forbidden" });
    await expect(forget(desk.admin, contactId, " ")).rejects.toMatchObject({ code: "bad_request" });
    await expect(forget(desk.admin, crypto.randomUUID())).rejects.toMatchObject({ code: "not_found" });
  });

  test("leaves nothing of them anywhere but that it happened", async () => {
    // Known before it is done; what was written in groups comes on top.
    expect(await createPrivacyRepository(desk.admin).extent(contactId)).toEqual({ conversations: 2, messages: 2 });
    expect(await forget(desk.admin)).toEqual({ conversations: 2, messages: 3 });
    const tables = await sql<string[]>(
      `select array_agg(oid::regclass::text) as value from pg_class where relkind = 'r'
       and relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relname not in ('members', 'leads')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const trace of ["my secret", PHONE, LID]) {
      for (const table of tables) {
        const counted = `select count(*)::int as value from ${table} t where strpos(lower(to_jsonb(t)::text), $1) > 0`;
        expect([table, trace, await sql(counted, [trace])]).toEqual([table, trace, 0]);
      }
    }
    const lines =
      "select jsonb_object_agg(action, details) as value from audit_log where entity_id = $1 or conversation_id = any ($2)";
    expect(await sql(lines, [contactId, chatIds])).toMatchObject({
      "conversation/noted": { erased: true },
      "person/erased": { conversations: 2, messages: 3, reason: "Asked by letter of 1 November" },
    });
    const reactions =
      "select count(*)::int as value from whatsapp_reactions r join whatsapp_messages m on m.id = r.message_id where m.bare_id = 'G3'";
    expect(await sql(reactions)).toBe(0);
    expect(
      await sql("select last_message_preview as value from whatsapp_conversations where chat_id = $1", [GROUP]),
    ).toBe("Somebody else's words");
  });

  test("leaves the answers of others, which no longer tell what they answer to, nor who said it", async () => {
    const told = `select jsonb_object_agg(bare_id, quoted) as value from whatsapp_messages where session = 'gone' and quoted is not null`;
    const silent = { bareId: "G2", senderId: null, body: null, gone: true };
    expect(await sql(told)).toMatchObject({ G5: silent, G6: silent });
    // The gateway tells them again, with all they carried.
    await desk.ingest("gone", ANSWERS, "reconcile");
    await desk.ingest("gone", [
      inGroup("G7", "60120000099", "Found later", quoting("G2", `${PHONE}@c.us`, "My secret in the group")),
    ]);
    expect(await sql(told)).toMatchObject({ G5: silent, G6: silent, G7: silent });
  });

  test("is told to every open screen", async () => {
    const { items } = await desk.feed.since(cursor, 100);
    const gone = items.flatMap(({ change }) => (change.type === "removed" ? [change.removed] : []));
    expect(
      gone
        .filter((one_) => one_.entity === "conversation")
        .map((one_) => one_.id)
        .sort(),
    ).toEqual([...chatIds].sort());
    expect(gone.filter((one_) => one_.entity === "message")).toHaveLength(1);
  });

  test("outlives the gateway's memory, but not a new message", async () => {
    const answers = await desk.ingest("gone", [
      received({ chatId: `${PHONE}@c.us`, bareId: "G1", body: "My secret" }),
      received({ chatId: LID, phone: PHONE, bareId: "G9", body: "My secret" }),
      inGroup("G2", PHONE, "My secret in the group"),
      { type: "aliases/learned", aliases: [{ alias: LID, phone: PHONE, learnedFrom: "lids" }] },
    ], "reconcile"); // prettier-ignore
    expect(answers.map((answer) => answer.messageId)).toEqual([null, null, null, null]);
    expect(await sql("select count(*)::int as value from whatsapp_identities where alias = $1", [LID])).toBe(0);
    await desk.ingest("gone", [
      received({ chatId: `${PHONE}@c.us`, bareId: "NEW", body: "Hello again", sentAtMs: Date.now() + DAY }),
    ]);
    const id = await sql<string>(
      "select id as value from whatsapp_conversations where session = 'gone' and not is_group",
    );
    expect((await desk.thread(id)).map((row) => row.body)).toEqual(["Hello again"]);
  });

  test("reaches somebody who only wrote in groups, once they have a chat", async () => {
    const phone = "60127770001";
    await desk.ingest("groups", [inGroup("H1", phone, "Only here"), inGroup("H2", "60120000099", "And I")]);
    const starts = createStartsRepository(desk.admin);
    const { conversation } = await starts.start({ gateway: "waha", session: "groups" }, `${phone}@c.us`, phone);
    expect(await forget(desk.admin, conversation.contactId ?? "")).toEqual({ conversations: 1, messages: 1 });
    const left = "select array_agg(body) as value from whatsapp_messages where session = 'groups'";
    expect(await sql(left)).toEqual(["And I"]);
  });
});

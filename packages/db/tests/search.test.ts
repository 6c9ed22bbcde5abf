import { describe, expect, test } from "vitest";
import { createSearchRepository, type DbClient } from "../src/index.ts";
import { message, received, T0 } from "./support/events.ts";
import { openDesk } from "./support/open.ts";

/** A member of Kepong, a stranger, a group, and a member of Kota Damansara whom Nora looks after. */
const CHATS = {
  siewLing: "60173948261@c.us",
  stranger: "60120000077@c.us",
  group: "120363000000000007@g.us",
  aisyah: "60123456789@c.us",
};
const SAID: [keyof typeof CHATS, string, string][] = [
  ["siewLing", "A1", "Hi, is the membership still open?"],
  ["stranger", "A2", "Boleh saya tanya pasal yuran bulanan? Café 100% halal"],
  ["group", "A3", "我想问健身课程几点开始"],
  ["aisyah", "A4", "Reply me at 012-998 7766 please 👍🏽"],
  ["aisyah", "A5", "It's no_3 on the list, Membership renewed"],
  ["siewLing", "A6", "課程 C:\\gym 'quoted'"],
  ["stranger", "A7", "secret words taken back"],
];

const desk = await openDesk();
const events = SAID.map(([chat, bareId, body], n) =>
  received({ chatId: CHATS[chat], bareId, body, sentAtMs: T0 + n * 1000 }),
);
const media = { mimetype: null, filename: "Yuran-2026.pdf", sizeBytes: null, widthPx: null, heightPx: null };
const content = { kind: "document", media: { ...media, durationMs: null, gatewayUrl: null } } as const;
const file = message({ chatId: CHATS.stranger, bareId: "F1", body: null, content, sentAtMs: T0 - 5000 });
const revoked = { type: "message/revoked", chatId: null, bareId: "A7", fromMe: false, atMs: T0 + 9000 } as const;
await desk.ingest("search", [...events, { type: "message/received", message: file }, revoked]);
const { conversations } = await desk.conversations.list({ type: "all" }, null, 50);
const find = (chatId: string): string => conversations.find((row) => row.chatId === chatId)?.id ?? "";
const ids = {
  siewLing: find(CHATS.siewLing),
  stranger: find(CHATS.stranger),
  group: find(CHATS.group),
  aisyah: find(CHATS.aisyah),
};

async function found(query: string, client: DbClient = desk.admin, conversationId?: string): Promise<string[]> {
  const page = await createSearchRepository(client).messages(query, { conversationId, limit: 50 });
  expect(page.hits.every((hit) => hit.message.conversationId === hit.conversation.id)).toBe(true);
  return page.hits.map((hit) => hit.message.bareId ?? "");
}

async function enter(name: string): Promise<DbClient> {
  const client = await desk.stack.signIn(`${name}@kaunter.example`);
  await client.rpc("my_access", {});
  return client;
}

describe("searching messages", () => {
  test.each<[string, string[]]>([
    ["membership", ["A5", "A1"]],
    ["MEMBERSHIP open", ["A1"]],
    ["open member", ["A1"]],
    ["memb", ["A5", "A1"]],
    ["embers", ["A5", "A1"]],
    ["cafe", ["A2"]],
    ["ｃａｆé", ["A2"]],
    ["yuran", ["A2", "F1"]],
    ["yuran-2026.pdf", ["F1"]],
    ["健身", ["A3"]],
    ["课", ["A3"]],
    ["健身课程", ["A3"]],
    ["身健", []],
    ["開", []],
    ["課程", ["A6"]],
    ["👍", ["A4"]],
    ["🏽", ["A4"]],
    ["🎉", []],
    ["100%", ["A2"]],
    ["%", ["A2"]],
    ["_", ["A5"]],
    ["no_3", ["A5"]],
    ["no%3", []],
    ["'", ["A6", "A5"]],
    ["it’s", ["A5"]],
    ["'; drop table whatsapp_messages; --", []],
    ["C:\\gym", ["A6"]],
    ["\\", ["A6"]],
    ["& | ! ( ) :*", []],
    ["x".repeat(500), []],
    ["健".repeat(500), []],
    [" ", []],
    ["", []],
    ["0129987766", ["A4"]],
    ["+60 12-998 7766", ["A4"]],
    ["998 7766", ["A4"]],
    ["017-394 8261", ["A6", "A1"]],
    ["48261", ["A6", "A1"]],
    ["secret", ["A7"]],
  ])("for %j", async (query, bareIds) => {
    expect(await found(query)).toEqual(bareIds);
  });

  test("in one conversation leaves the others out", async () => {
    expect(await found("membership", desk.admin, ids.aisyah)).toEqual(["A5"]);
    expect(await found("embers", desk.admin, ids.siewLing)).toEqual(["A1"]);
    expect(await found("membership", desk.admin, crypto.randomUUID())).toEqual([]);
  });

  test("shows nobody a hidden chat, and taken back words only to those who may answer", async () => {
    const [nora, meiling, hafiz] = [await enter("nora"), await enter("meiling"), await enter("hafiz")];
    expect(await found("membership", nora)).toEqual(["A5"]);
    expect(await found("健身", nora)).toEqual([]);
    expect(await found("0173948261", nora)).toEqual([]);
    expect(await found("membership", nora, ids.siewLing)).toEqual([]);
    expect(await found("membership", meiling)).toEqual(["A5"]);
    expect(await found("健身", meiling)).toEqual(["A3"]);
    expect(await found("secret", meiling)).toEqual(["A7"]);
    expect(await found("secret", hafiz)).toEqual([]);
    expect(await found("ecre", hafiz)).toEqual([]);
    expect(await found("membership", desk.stack.service)).toEqual(["A5", "A1"]);
    await expect(found("membership", desk.stack.anon)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("comes in pages, and follows an edit", async () => {
    const events = Array.from({ length: 7 }, (_, n) =>
      received({ chatId: CHATS.stranger, bareId: `P${String(n)}`, body: "pages galore", sentAtMs: T0 + n }),
    );
    await desk.ingest("search", events);
    const search = createSearchRepository(desk.admin);
    const seen: (string | null)[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await search.messages("galore", { cursor, limit: 3 });
      seen.push(...page.hits.map((hit) => hit.message.bareId));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(["P6", "P5", "P4", "P3", "P2", "P1", "P0"]);
    const pieces = await search.messages("alor", { limit: 3 });
    const more = await search.messages("alor", { cursor: pieces.nextCursor ?? "", limit: 3 });
    expect(more.hits.map((hit) => hit.message.bareId)).toEqual(["P3", "P2", "P1"]);
    await desk.ingest("search", [
      { type: "message/edited", chatId: null, bareId: "P0", fromMe: false, body: "changed mind", atMs: T0 + 99_000 },
    ]);
    expect(await found("galore")).toHaveLength(6);
    expect(await found("changed mind")).toEqual(["P0"]);
    await expect(search.messages("galore", { cursor: "words.x.y", limit: 3 })).rejects.toMatchObject({
      code: "bad_request",
    });
  });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createContactLinksRepository,
  createConversationsRepository,
  createDirectoryRepository,
  createFeedRepository,
  createMessageFilesRepository,
  createMessagesRepository,
  createSearchRepository,
  type DbClient,
} from "../src/index.ts";
import { received, T0 } from "./support/events.ts";
import { type Gym, SIEW_LING, startGym } from "./support/gym.ts";
import { NORA } from "./support/ids.ts";
import { one } from "./support/stack.ts";

const WORD = "durian";

let gym: Gym;
let nora: DbClient;
let links: ReturnType<typeof createContactLinksRepository>;
let contact: string;
let message: string;

beforeAll(async () => {
  gym = await startGym();
  nora = await gym.enter("nora");
  links = createContactLinksRepository(await gym.enter("aina"));
  contact = await one(gym.stack.sql, "select contact_id as value from whatsapp_conversations where id = $1", [
    gym.chats.siewLing,
  ]);
  const event = received({ chatId: SIEW_LING, bareId: "FRUIT", body: `A ${WORD} for you`, sentAtMs: T0 + 1000 });
  const args = { gateway: "waha", session: "default", via: "event", events: [event] as never };
  const { data } = await gym.stack.service.rpc("ingest_whatsapp_events", args);
  message = (data as [{ message_id: string }])[0].message_id;
});
afterAll(() => gym.stack.stop());

const rowsOf = async (
  table: "whatsapp_contacts" | "whatsapp_conversations" | "whatsapp_messages",
  column: string,
  value: string,
) => {
  const { count, error } = await nora
    .from(table)
    .select("id", { count: "exact", head: true })
    .eq(column as "id", value);
  expect(error).toBeNull();
  return count;
};

/** How often Nora meets Siew Ling, by every road there is. */
async function sightings(): Promise<Record<string, number | null>> {
  const list = createConversationsRepository(nora);
  const refusedIsNone = (error: unknown): number => {
    expect(error).toMatchObject({ code: "not_found" });
    return 0;
  };
  const page = await list.list({ type: "all" }, null, 50);
  const counts = await createDirectoryRepository(nora).filterCounts("all");
  return {
    list: page.conversations.filter((row) => row.id === gym.chats.siewLing).length,
    total: page.total - 1,
    search: (await list.list({ type: "all", search: "0173948261" }, null, 50)).total,
    messages: (await createSearchRepository(nora).messages(WORD, { limit: 10 })).hits.length,
    counts: (counts.contact["member"] ?? 0) - 1,
    chat: (await list.find(gym.chats.siewLing)) === null ? 0 : 1,
    thread: await createMessagesRepository(nora)
      .page(gym.chats.siewLing, {}, 10)
      .then(() => 1, refusedIsNone),
    media: await createMessageFilesRepository(nora)
      .find(message)
      .then(() => 1, refusedIsNone),
    "REST contacts": await rowsOf("whatsapp_contacts", "id", contact),
    "REST conversations": await rowsOf("whatsapp_conversations", "id", gym.chats.siewLing),
    "REST messages": await rowsOf("whatsapp_messages", "id", message),
  };
}

test("a link made for a user opens exactly that person to them by every road, and unlinking closes every road", async () => {
  const never = await sightings();
  expect(new Set(Object.values(never))).toEqual(new Set([0]));
  await links.change({ contactIds: [contact], link: [NORA], unlink: [] });
  const linked = await sightings();
  expect(new Set(Object.values(linked))).toEqual(new Set([1]));
  await links.change({ contactIds: [contact], link: [], unlink: [NORA] });
  expect(await sightings()).toEqual(never);
});

test("each change voids what an open screen holds: it starts over, and hears only of what is theirs", async () => {
  const feed = createFeedRepository(nora);
  const cursor = await feed.head();
  await links.change({ contactIds: [contact], link: [NORA], unlink: [] });
  const linked = await feed.page(cursor, 50);
  expect(linked.reset).toBe(true);
  await links.change({ contactIds: [contact], link: [], unlink: [NORA] });
  const unlinked = await feed.page(linked.cursor, 50);
  expect(unlinked).toMatchObject({ reset: true, changes: [] });
});

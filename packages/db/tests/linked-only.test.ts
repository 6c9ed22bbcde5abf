import type { RealtimeChannel } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createConversationsRepository,
  createFeedRepository,
  createMatchingRepository,
  createMessagesRepository,
  type DbClient,
} from "../src/index.ts";
import { received, T0 } from "./support/events.ts";
import { type Gym, SIEW_LING, startGym } from "./support/gym.ts";
import { PASSWORD } from "./support/stack.ts";

/** Nora looks after Aisyah. Siew Ling's chat is hidden from her, whichever way she asks the Data API. */
let gym: Gym;
let nora: DbClient;
let hidden: string;
let cursor: string;
let aina: DbClient;
let ainasCursor: string;
const BODY = "Words nobody but Kepong should read";

beforeAll(async () => {
  gym = await startGym();
  nora = await gym.enter("nora");
  hidden = gym.chats.siewLing;
  aina = await gym.enter("aina");
  cursor = await createFeedRepository(nora).head();
  ainasCursor = await createFeedRepository(aina).head();
  const events = [received({ chatId: SIEW_LING, bareId: "SECRET", body: BODY, sentAtMs: T0 + 1000 })] as never;
  const args = { gateway: "waha", session: "default", via: "event", events };
  expect((await gym.stack.service.rpc("ingest_whatsapp_events", args)).error).toBeNull();
});
afterAll(() => gym.stack.stop());

describe("a linked-only person gets nothing of a hidden chat", () => {
  test("no row and no count", async () => {
    for (const table of ["whatsapp_conversations", "whatsapp_messages", "whatsapp_contacts", "members"] as const) {
      const column = {
        whatsapp_conversations: "id",
        whatsapp_messages: "conversation_id",
        whatsapp_contacts: "phone_number",
        members: "name",
      }[table];
      const value = { whatsapp_contacts: "60173948261", members: "Lim Siew Ling" }[table as "members"] ?? hidden;
      for (const head of [false, true]) {
        const answer = await nora
          .from(table)
          .select("*", { count: "exact", head })
          .eq(column as "id", value);
        expect([table, answer.error, answer.count, answer.data ?? []]).toEqual([table, null, 0, []]);
      }
    }
    const embedded = await nora.from("whatsapp_contacts").select("id, whatsapp_conversations(id)");
    expect(JSON.stringify(embedded.data)).not.toContain(hidden);
  });

  test("no place in the list, its totals or its search, and no preview", async () => {
    const list = createConversationsRepository(nora);
    const page = await list.list({ type: "all" }, null, 50);
    expect([page.total, page.unreadTotal, page.conversations.length]).toEqual([1, 1, 1]);
    expect(JSON.stringify(page)).not.toContain("Kepong should read");
    for (const search of ["siew ling", "017-394 8261", "nobody but Kepong"]) {
      expect([search, (await list.list({ type: "all", search }, null, 50)).total]).toEqual([search, 0]);
    }
    expect(await list.find(hidden)).toBeNull();
    expect(await createMatchingRepository(nora).search("Lim Siew Ling", 10)).toEqual([]);
    expect(await createMatchingRepository(nora).candidates(hidden)).toEqual([]);
  });

  test("no thread", async () => {
    await expect(createMessagesRepository(nora).page(hidden, {}, 10)).rejects.toMatchObject({ code: "not_found" });
  });

  test("no change in the feed, nor its removal", async () => {
    await gym.stack.sql.query(
      `insert into whatsapp_removals (entity, entity_id, contact_id, branch_id, is_group)
       select 'message', gen_random_uuid(), contact_id, branch_id, is_group from whatsapp_conversations where id = $1`,
      [hidden],
    );
    const { changes } = await createFeedRepository(nora).page(cursor, 200);
    expect(changes).toEqual([]);
    const kinds = (await createFeedRepository(aina).page(ainasCursor, 200)).changes.map((change) => change.type);
    expect(kinds).toEqual(expect.arrayContaining(["conversation", "message", "removed"]));
  });

  test("no filter tells her whether something is there", async () => {
    const guess = await nora
      .from("whatsapp_messages")
      .select("id", { count: "exact", head: true })
      .ilike("body", "%Kepong%");
    expect(guess.count).toBe(0);
    const write = await nora.from("whatsapp_conversations").update({ notes: "x" }, { count: "exact" }).eq("id", hidden);
    expect([write.error, write.count]).toEqual([null, 0]);
  });
});

describe("the topic of the desk", () => {
  const join = (
    client: DbClient,
    topic: string,
  ): Promise<{ state: string; channel: RealtimeChannel; heard: unknown[] }> =>
    new Promise((resolve) => {
      const heard: unknown[] = [];
      const channel = client.channel(topic, { config: { private: true } });
      channel.on("broadcast", { event: "*" }, (event) => heard.push(event));
      channel.subscribe((state) => {
        if (state !== "CLOSED") resolve({ state, channel, heard });
      });
    });

  test("says that something changed, and never what", async () => {
    await nora.realtime.setAuth();
    const { state, channel, heard } = await join(nora, "desk");
    expect(state).toBe("SUBSCRIBED");
    const poked = new Promise<unknown>((resolve) => {
      channel.on("broadcast", { event: "changed" }, resolve);
    });
    const events = [received({ chatId: SIEW_LING, bareId: "SECRET-2", body: BODY, sentAtMs: T0 + 2000 })] as never;
    await gym.stack.service.rpc("ingest_whatsapp_events", {
      gateway: "waha",
      session: "default",
      via: "event",
      events,
    });
    await poked;
    expect(JSON.stringify(heard)).not.toMatch(/Kepong|60173948261/);
    expect(JSON.stringify(heard)).not.toContain(hidden);
    await nora.removeChannel(channel);
  });

  test("is closed to a login that is not staff, and no other topic is open to staff", async () => {
    await gym.stack.service.auth.admin.createUser({
      email: "guest@kaunter.example",
      password: PASSWORD,
      email_confirm: true,
    });
    const guest = await gym.stack.signIn("guest@kaunter.example");
    await guest.realtime.setAuth();
    const refused = await join(guest, "desk");
    expect(refused.state).toBe("CHANNEL_ERROR");
    await guest.removeChannel(refused.channel);
    const other = await join(nora, "elsewhere");
    expect(other.state).toBe("CHANNEL_ERROR");
    await nora.removeChannel(other.channel);
  });
});

import type { ChannelEvent } from "@kaunter/domain";
import { createWorld } from "@kaunter/simulators";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { LidLookups } from "@/server/link/lid-lookups";
import { syncLids } from "@/server/link/sync-lids";
import { type Lab, startLab, until } from "../../support/lab.ts";

const from = (lid: string, phone: string | null = null): ChannelEvent => ({
  gateway: "waha",
  session: "default",
  event: {
    type: "message/received",
    message: {
      ...{
        chatId: lid,
        phone,
        isGroup: false,
        name: null,
        fromMe: false,
        bareId: `A-${lid}`,
        fullId: `false_${lid}_A-${lid}`,
      },
      ...{ sentAtMs: 1, body: "Hai", content: { kind: "text", preview: null }, sender: null, status: "delivered" },
      ...{ quotedBareId: null, forwarded: false, aliases: [] },
    },
  },
});

describe("looking up hidden ids", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function lookups(phones: Record<string, string | null>) {
    let nowMs = 1;
    const ask = vi.fn((_: string, lids: readonly string[]) =>
      Promise.resolve(new Map(lids.map((lid) => [lid, phones[lid] ?? null]))),
    );
    const add = vi.fn((_: ChannelEvent) =>
      Promise.resolve({ ok: true, error: null, messageId: null, conversationId: null, created: false }),
    );
    const made = new LidLookups({ waha: { resolveLidsBatch: ask }, ingest: { add }, nowMs: () => nowMs });
    const notice = async (...events: ChannelEvent[]) => {
      made.notice(events);
      await vi.advanceTimersByTimeAsync(60);
    };
    const pass = (ms: number) => (nowMs += ms);
    return { ask, add, notice, pass };
  }

  it("asks once for all that came together, and passes on what is known", async () => {
    const { ask, add, notice } = lookups({ "1@lid": "60123456789" });
    await notice(from("1@lid"), from("2@lid"), from("1@lid"));
    expect(ask.mock.calls).toEqual([["default", ["1@lid", "2@lid"]]]);
    expect(add.mock.calls.map(([event]) => event.event)).toMatchObject([
      { type: "aliases/learned", aliases: [{ alias: "1@lid", phone: "60123456789" }] },
    ]);
  });

  it("asks for nothing that is known or has no hidden id", async () => {
    const { ask, notice } = lookups({});
    await notice(from("1@lid", "60123456789"), from("60123456789@c.us", "60123456789"), from("120363@g.us"));
    expect(ask).not.toHaveBeenCalled();
  });

  it("asks for a hidden number again only after a while", async () => {
    const { ask, notice, pass } = lookups({});
    await notice(from("1@lid"));
    await notice(from("1@lid"));
    expect(ask).toHaveBeenCalledOnce();
    pass(11 * 60_000);
    await notice(from("1@lid"));
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it("asks again at the next message when the gateway did not answer", async () => {
    const { ask, notice } = lookups({});
    ask.mockRejectedValueOnce(new Error("away"));
    await notice(from("1@lid"));
    await notice(from("1@lid"));
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe("a chat under a hidden id", { timeout: 30_000 }, () => {
  const world = createWorld(Date.now());
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ world });
  }, 60_000);
  afterAll(() => lab.stop());

  const chats = async (like: string) =>
    (
      await lab.sql.query<{ chat_id: string; n: number }>(
        `select c.chat_id, (select count(*)::int from whatsapp_messages m where m.conversation_id = c.id) as n
       from whatsapp_conversations c where c.chat_id = any ($1) order by c.chat_id`,
        [like.split(" ")],
      )
    ).rows;
  /** A person who writes under a hidden id; the gateway learns the number afterwards. */
  async function hiddenWriter(lid: string, text: string) {
    const { messageId } = await lab.waha.control.say({ from: lid, text });
    await lab.receive(messageId);
    return messageId;
  }

  it("lives under it, and joins the chat of its phone when the gateway's map tells", async () => {
    const { messageId } = await lab.waha.control.say({ from: "+60 12-993 0001", text: "From my number" });
    await lab.receive(messageId);
    await hiddenWriter("77000000001@lid", "From nowhere");
    expect(await chats("60129930001@c.us 77000000001@lid")).toHaveLength(2);
    world.lids.push({ lid: "77000000001@lid", pn: "60129930001@c.us" });
    await syncLids(lab.here.waha, lab.here.ingest, "default");
    expect(await chats("60129930001@c.us 77000000001@lid")).toEqual([{ chat_id: "60129930001@c.us", n: 2 }]);
  });

  it("takes its phone's name where there was no such chat yet, without being asked", async () => {
    world.lids.push({ lid: "77000000002@lid", pn: null });
    const messageId = await hiddenWriter("77000000002@lid", "Who am I");
    expect(await chats("77000000002@lid")).toHaveLength(1);
    const known = world.lids.find((row) => row.lid === "77000000002@lid");
    if (known) known.pn = "60129930002@c.us";
    const lookups = new LidLookups({ waha: lab.here.waha, ingest: lab.here.ingest, nowMs: Date.now });
    lookups.notice([from("77000000002@lid")]);
    await until(async () => (await chats("60129930002@c.us")).length === 1);
    expect(await chats("60129930002@c.us 77000000002@lid")).toEqual([{ chat_id: "60129930002@c.us", n: 1 }]);
    await lab.receive(messageId);
    expect(await chats("60129930002@c.us 77000000002@lid")).toEqual([{ chat_id: "60129930002@c.us", n: 1 }]);
  });

  it("writes a map that did not change only once", async () => {
    const add = vi.spyOn(lab.here.ingest, "add");
    await syncLids(lab.here.waha, lab.here.ingest, "default");
    add.mockClear();
    await syncLids(lab.here.waha, lab.here.ingest, "default");
    expect(add).not.toHaveBeenCalled();
    add.mockRestore();
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { createContactLinksRepository, createMediaRepository, createMergesRepository } from "../src/index.ts";
import { acked, reacted, T0 } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";
import { stageTwoGateways, type TwoGateways } from "./support/two-gateways.ts";

const desk = await openDesk();
let stage: TwoGateways;
beforeEach(() => {
  stage = stageTwoGateways(desk);
});

const plain = (bareId: string, status = "delivered") => ["waha", bareId, `says ${bareId}`, status];

describe("a number that UltraMsg had first", () => {
  test("becomes WAHA's when it is paired: the same conversation, every message once", async () => {
    await stage.toldByUltraMsg(stage.heard("M1"), stage.heard("M2"));
    const before = await stage.conversationOf("ultramsg");
    await stage.pair();
    expect(await stage.takeOverAll()).toBeGreaterThan(0);
    expect(await stage.standing()).toEqual([
      { gateway: "waha", unread: 2, preview: "says M2", messages: [plain("M1"), plain("M2")] },
    ]);
    expect(await stage.conversationOf("waha")).toBe(before);
    expect(await stage.twins.takeOver(stage.instance)).toBe(0);
  });

  test("stays UltraMsg's while no session has it", async () => {
    await stage.toldByUltraMsg(stage.heard("M1"));
    await stage.twins.noteAccount(stage.instance, "60390009999");
    expect(await stage.twins.takeOver(stage.instance)).toBe(0);
    expect(await stage.standing()).toMatchObject([{ gateway: "ultramsg" }]);
  });
});

describe("a number that both told of", () => {
  const both = [{ gateway: "waha", unread: 3, preview: "says M3", messages: [plain("M1"), plain("M2"), plain("M3")] }];

  test.each<[string, (() => Promise<unknown>)[]]>([
    [
      "WAHA first",
      [
        () => stage.toldByWaha(stage.heard("M2"), stage.heard("M3")),
        () => stage.toldByUltraMsg(stage.heard("M1"), stage.heard("M2")),
        () => stage.pair(),
      ],
    ],
    [
      "UltraMsg first",
      [
        () => stage.toldByUltraMsg(stage.heard("M1"), stage.heard("M2")),
        () => stage.pair(),
        () => stage.toldByWaha(stage.heard("M2"), stage.heard("M3")),
      ],
    ],
    [
      "by turns",
      [
        () => stage.toldByUltraMsg(stage.heard("M2")),
        () => stage.toldByWaha(stage.heard("M1")),
        () => stage.toldByUltraMsg(stage.heard("M1")),
        () => stage.pair(),
        () => stage.toldByWaha(stage.heard("M3"), stage.heard("M2")),
      ],
    ],
  ])("is one conversation with each message once, %s", async (_, deeds) => {
    for (const deed of deeds) await deed();
    await stage.takeOverAll();
    expect(await stage.standing()).toEqual(both);
  });

  test("taken over a little at a time, WAHA telling in between, ends the same", async () => {
    await stage.toldByUltraMsg(stage.heard("M1"), stage.heard("M2"));
    await stage.pair();
    const little = () => one<number>(desk.stack.sql, "select take_over_channel($1, 1) as value", [stage.instance]);
    expect(await little()).toBe(1);
    await stage.toldByWaha(stage.heard("M2"), stage.heard("M3"));
    // Somebody else goes on where the first one ended.
    for (let calls = 0; (await little()) > 0; calls += 1) expect(calls).toBeLessThan(20);
    expect(await stage.standing()).toEqual(both);
  });

  test("keeps WAHA's words and file, the further tick, and every reaction", async () => {
    const image = (gatewayUrl: string) => ({
      ...{ kind: "image" as const, viewOnce: false },
      media: {
        mimetype: "image/jpeg",
        filename: null,
        sizeBytes: null,
        widthPx: null,
        heightPx: null,
        durationMs: null,
        gatewayUrl,
      },
    });
    await stage.toldByWaha(
      stage.heard("M1", { fromMe: true, body: "WAHA's", content: image("http://waha/1"), status: "sent" }),
    );
    await stage.toldByUltraMsg(
      stage.heard("M1", { fromMe: true, body: "UltraMsg's", content: image("http://um/1"), status: "sent" }),
      acked("M1", "read"),
      reacted("M1", "👍", T0 + 5),
    );
    await stage.pair();
    await stage.takeOverAll();
    expect(await stage.standing()).toMatchObject([{ messages: [["waha", "M1", "WAHA's", "read"]] }]);
    const [message] = await desk.thread(await stage.conversationOf("waha"));
    expect(message?.reactions).toHaveLength(1);
    const url = "select content #>> '{media,gatewayUrl}' as value from whatsapp_messages where conversation_id = $1";
    expect(await one(desk.stack.sql, url, [await stage.conversationOf("waha")])).toBe("http://waha/1");
  });

  test("what came second hand is put right by WAHA, and not the other way round", async () => {
    await stage.toldByUltraMsg(stage.heard("M1", { body: "cut of" }));
    await stage.pair();
    await stage.takeOverAll();
    await stage.toldByWaha(stage.heard("M1", { body: "cut off no more" }));
    await stage.toldByWaha({ type: "message/received", message: { ...secondHand("M1"), body: "cut of" } });
    expect(await stage.standing()).toMatchObject([{ messages: [["waha", "M1", "cut off no more", "delivered"]] }]);
  });

  test("keeps the file it has, with what its bytes told", async () => {
    const media = { mimetype: "image/jpeg", filename: null, sizeBytes: null, widthPx: null, heightPx: null };
    const image = { kind: "image" as const, viewOnce: false, media: { ...media, durationMs: null, gatewayUrl: null } };
    await stage.toldByUltraMsg(stage.heard("M1", { content: image }));
    const id = "select id as value from whatsapp_messages where conversation_id = $1";
    const message = await one<string>(desk.stack.sql, id, [await stage.conversationOf("ultramsg")]);
    const hash = "b".repeat(64);
    const file = { hash, sizeBytes: 77, mimetype: "image/png", widthPx: 4, heightPx: 3 };
    await createMediaRepository(desk.stack.service).store(message, file, "one/file");
    await stage.pair();
    await stage.takeOverAll();
    await stage.toldByWaha(stage.heard("M1", { content: image, body: "WAHA's" }));
    const row =
      "select jsonb_build_array(media_state, content #> '{media,sizeBytes}', body) as value from whatsapp_messages where id = $1";
    expect(await one(desk.stack.sql, row, [message])).toEqual(["stored", 77, "WAHA's"]);
  });

  test("an earlier merge of two addresses can still be undone", async () => {
    const hidden = `8${stage.instance.slice(-3)}7000000001@lid`;
    await stage.toldByUltraMsg(stage.heard("M1"), stage.heard("M4", { chatId: hidden, phone: null }));
    const phone = stage.chatId.replace("@c.us", "");
    const alias = { alias: hidden, phone, learnedFrom: "event" };
    await stage.toldByUltraMsg({ type: "aliases/learned", aliases: [alias] });
    await stage.toldByWaha(stage.heard("M2"));
    await stage.pair();
    await stage.takeOverAll();
    expect(await stage.standing()).toMatchObject([{ messages: [plain("M1"), plain("M2"), plain("M4")] }]);
    const merges = createMergesRepository(desk.admin);
    const contact = "select contact_id as value from whatsapp_conversations where chat_id = $1";
    const [merge] = await merges.list(await one(desk.stack.sql, contact, [stage.chatId]));
    await merges.undo(merge?.id ?? "");
    await stage.takeOverAll();
    expect(await stage.standing()).toMatchObject([{ messages: [plain("M1"), plain("M2")] }]);
    const apart = `select jsonb_build_array(c.gateway, (select jsonb_agg(m.bare_id) from whatsapp_messages m
      where m.conversation_id = c.id)) as value from whatsapp_conversations c where c.chat_id = $1`;
    expect(await one(desk.stack.sql, apart, [hidden])).toEqual(["waha", ["M4"]]);
  });

  test("stays UltraMsg's as the source of its contacts", async () => {
    await stage.toldByUltraMsg(stage.heard("M1"));
    await stage.pair();
    await stage.takeOverAll();
    const { sources } = await createContactLinksRepository(desk.admin).overview();
    expect(sources).toContainEqual({ source: stage.instance, gateway: "ultramsg", contacts: 1 });
  });

  test("keeps what people made of either conversation", async () => {
    await stage.toldByWaha(stage.heard("M1"));
    await stage.toldByUltraMsg(stage.heard("M1"), stage.heard("M2"));
    const note = "update whatsapp_conversations set notes = $2, tags = $3 where id = $1";
    await desk.stack.sql.query(note, [await stage.conversationOf("waha"), "Wants yoga", ["vip"]]);
    await desk.stack.sql.query(note, [await stage.conversationOf("ultramsg"), "Pays cash", ["vip", "trial"]]);
    await stage.pair();
    await stage.takeOverAll();
    const kept = await desk.conversations.find(await stage.conversationOf("waha"));
    expect(kept).toMatchObject({ notes: "Wants yoga\nPays cash", tags: ["vip", "trial"], unreadCount: 2 });
  });
});

/** As UltraMsg tells of a message while WAHA has the account. */
function secondHand(bareId: string) {
  const event = stage.heard(bareId);
  if (event.type !== "message/received") throw new Error("no message");
  return { ...event.message, secondHand: true };
}

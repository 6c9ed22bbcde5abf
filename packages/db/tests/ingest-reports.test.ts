import type { GatewayEvent } from "@kaunter/domain";
import { describe, expect, test } from "vitest";
import { createMessagePastRepository } from "../src/index.ts";
import { acked, reacted, received, T0 } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";

const STRANGER = "60120000001@c.us";

const desk = await openDesk();

describe("what is said about a message", () => {
  test("may come before it: the tick, the reaction, the edit and the deletion all count", async () => {
    const target = { chatId: null, bareId: "A", fromMe: null };
    await desk.ingest("early", [
      acked("A", "read"),
      reacted("A", "👍", T0 + 2000),
      { type: "message/edited", ...target, body: "Hello there", atMs: T0 + 3000 },
      { type: "message/revoked", ...target, atMs: T0 + 4000 },
    ]);
    await desk.ingest("early", [received({ chatId: STRANGER, bareId: "A", fromMe: true })]);
    const [row] = await desk.thread((await desk.conversation("early")).id);
    expect(row).toMatchObject({ status: "read", body: null, editedAtMs: T0 + 3000, revokedAtMs: T0 + 4000 });
    const kept = await createMessagePastRepository(desk.admin).find(row?.id ?? "");
    expect(kept).toMatchObject({ original: { body: "Hello there" }, earlierBodies: ["Hello"] });
    expect(row?.reactions).toEqual([{ emoji: "👍", senderId: "60120000001@c.us", fromMe: false }]);
    expect(
      await one(desk.stack.sql, "select original_body as value from whatsapp_messages where session = 'early'"),
    ).toBe("Hello");
    expect(
      await one(desk.stack.sql, "select count(*)::int as value from whatsapp_pending_events where session = 'early'"),
    ).toBe(0);
    expect((await desk.conversation("early")).lastMessage).toMatchObject({ preview: null, status: "read" });
  });

  test("never takes a tick back, and a reaction taken back stays away", async () => {
    await desk.ingest("ticks", [received({ chatId: STRANGER, bareId: "A", fromMe: true })]);
    await desk.ingest("ticks", [
      acked("A", "read"),
      acked("A", "delivered"),
      reacted("A", "", T0 + 9),
      reacted("A", "❤️", T0 + 5),
    ]);
    const [row] = await desk.thread((await desk.conversation("ticks")).id);
    expect(row).toMatchObject({ status: "read", reactions: [] });
  });

  test("counts the last vote of each person in a poll", async () => {
    const options = ["Mon", "Tue"].map((name) => ({ name, votes: 0 }));
    const vote = (voterId: string, option: string, atMs: number): GatewayEvent => ({
      type: "poll/voted",
      chatId: STRANGER,
      bareId: "P",
      fromMe: true,
      voterId,
      options: [option],
      atMs,
    });
    await desk.ingest("poll", [
      received({
        chatId: STRANGER,
        bareId: "P",
        fromMe: true,
        body: null,
        content: { kind: "poll", name: "When?", options, multiple: false },
      }),
      vote("1@lid", "Tue", T0 + 2),
      vote("1@lid", "Mon", T0 + 1),
      vote("2@lid", "Tue", T0 + 3),
    ]);
    const [row] = await desk.thread((await desk.conversation("poll")).id);
    expect(row?.content).toMatchObject({
      options: [
        { name: "Mon", votes: 0 },
        { name: "Tue", votes: 2 },
      ],
    });
  });

  test("a call is one row however many reports it takes", async () => {
    const call = (state: "received" | "accepted" | "rejected", atMs: number) =>
      ({ type: "call/changed", chatId: STRANGER, callId: "C1", state, video: false, atMs }) as const;
    await desk.ingest("call", [call("accepted", T0 + 3000), call("received", T0)]);
    const rows = await desk.thread((await desk.conversation("call")).id);
    expect(rows).toMatchObject([{ content: { kind: "call", missed: false }, sentAtMs: T0 }]);
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { openDesk } from "./support/open.ts";
import { dispatch, queue } from "./support/outgoing.ts";
import { stageTwoGateways, type TwoGateways } from "./support/two-gateways.ts";

const desk = await openDesk();
let stage: TwoGateways;
beforeEach(() => {
  stage = stageTwoGateways(desk);
});

describe("a send of the desk", () => {
  test("whose id came from either gateway is one message, and stays the desk's", async () => {
    await stage.toldByUltraMsg(stage.heard("M1"));
    const { id, clientId } = await queue(desk, await stage.conversationOf("ultramsg"), "RM 150");
    const attempt = await dispatch(desk, id);
    await desk.outbox.settle(id, attempt, {
      result: "sent",
      bareId: "S1",
      fullId: `true_${stage.chatId}_S1`,
      sentAtMs: null,
    });
    await stage.toldByWaha(
      stage.heard("S1", { fromMe: true, body: "RM 150", sentAtMs: Date.now(), status: "delivered" }),
    );
    await stage.pair();
    await stage.takeOverAll();
    const thread = await desk.thread(await stage.conversationOf("waha"));
    expect(thread.map((row) => [row.bareId, row.clientId, row.status])).toEqual([
      ["M1", null, "delivered"],
      ["S1", clientId, "delivered"],
    ]);
  });

  test("whose id UltraMsg never told is known by its words", async () => {
    await stage.toldByUltraMsg(stage.heard("M1"));
    const { id, clientId } = await queue(desk, await stage.conversationOf("ultramsg"), "We open at 6");
    const attempt = await dispatch(desk, id);
    await desk.outbox.settle(id, attempt, { result: "sent", bareId: null, fullId: null, sentAtMs: null });
    await stage.toldByWaha(stage.heard("S2", { fromMe: true, body: "We open at 6", sentAtMs: Date.now() }));
    await stage.pair();
    await stage.takeOverAll();
    const thread = await desk.thread(await stage.conversationOf("waha"));
    expect(thread.map((row) => [row.bareId, row.clientId])).toEqual([
      ["M1", null],
      ["S2", clientId],
    ]);
  });

  test("that only UltraMsg can be asked about keeps its conversation there until it is settled", async () => {
    await stage.toldByUltraMsg(stage.heard("M1"));
    const { id } = await queue(desk, await stage.conversationOf("ultramsg"), "Soon");
    const attempt = await dispatch(desk, id);
    await desk.outbox.settle(id, attempt, { result: "unconfirmed", code: "unconfirmed" });
    await stage.pair();
    expect(await stage.takeOverAll()).toBe(0);
    await desk.outbox.settle(id, attempt, {
      result: "sent",
      bareId: "S3",
      fullId: `true_${stage.chatId}_S3`,
      sentAtMs: null,
    });
    expect(await stage.takeOverAll()).toBeGreaterThan(0);
    expect((await stage.standing()).map((row) => row.gateway)).toEqual(["waha"]);
  });
});

import type { OutboxClaim, OutboxRepository } from "@kaunter/db";
import type { SentMessage, WahaClient } from "@kaunter/waha";
import { describe, expect, it, vi } from "vitest";
import { OutboxPump } from "@/server/link/outbox-pump";
import { aMessage, uuid } from "../../support/builders.ts";

function claimOf(number: number): OutboxClaim {
  return {
    message: aMessage({ id: uuid(number), direction: "out", status: "dispatching" }),
    attempt: 1,
    chatId: "60123456789@c.us",
    gateway: "waha",
    session: "default",
    body: `text ${number}`,
    content: { kind: "text", preview: null },
    replyToFullId: null,
    mediaPath: null,
  };
}

function pump(
  queue: OutboxClaim[],
  sendText: (text: string) => Promise<SentMessage>,
  claim: OutboxRepository["claim"] = () => Promise.resolve(queue.shift() ?? null),
) {
  const settled: string[] = [];
  const outbox: OutboxRepository = {
    claim: vi.fn(claim),
    settle: vi.fn((id: string, _attempt: number, outcome: { result: string }) => {
      settled.push(`${id.slice(-1)} ${outcome.result}`);
      return Promise.resolve(aMessage({ id, status: outcome.result === "sent" ? "sent" : "failed" }));
    }),
    prepare: vi.fn(() => Promise.resolve(0)),
    giveUpAsking: vi.fn(),
    expired: vi.fn(),
    noteCheck: vi.fn(),
  };
  const waha = { sendText: (_: string, what: { text: string }) => sendText(what.text) } as unknown as WahaClient;
  const media = { put: vi.fn(), get: vi.fn(), remove: vi.fn() };
  return {
    settled,
    pump: new OutboxPump({
      outbox,
      waha,
      media,
      newMessageId: () => Promise.resolve(null),
      gapMs: 0,
      onSettled: vi.fn(),
    }),
  };
}

const sent: SentMessage = { messageId: "true_60123456789@c.us_A", bareId: "A", timestampMs: null, status: "PENDING" };

describe("the outbox pump", () => {
  it("sends what is queued and tells who waits for it", async () => {
    const { pump: running, settled } = pump([claimOf(1), claimOf(2)], () => Promise.resolve(sent));
    const message = await running.settled(uuid(2), 1_000);
    expect(message?.id).toBe(uuid(2));
    expect(settled.sort()).toEqual(["1 sent", "2 sent"]);
  });

  it("lets one slow conversation hold up nobody else", async () => {
    const { pump: running } = pump([claimOf(1), claimOf(2)], (text) =>
      text === "text 1" ? new Promise(() => undefined) : Promise.resolve(sent),
    );
    expect((await running.settled(uuid(2), 1_000))?.id).toBe(uuid(2));
  });

  it("waits for a conversation somebody writes to, when somebody waits for its message", async () => {
    const queue = [claimOf(1)];
    const busy: OutboxRepository["claim"] = ({ messageId }) =>
      Promise.resolve(messageId === uuid(1) ? (queue.shift() ?? null) : null);
    const { pump: running } = pump([], () => Promise.resolve(sent), busy);
    expect((await running.settled(uuid(1), 1_000))?.id).toBe(uuid(1));
  });

  it("says nothing yet when the gateway takes longer than the caller waits", async () => {
    const { pump: running } = pump([claimOf(1)], () => new Promise(() => undefined));
    expect(await running.settled(uuid(1), 20)).toBeNull();
  });

  it("settles a send that ended in an error of our own as unconfirmed, never as failed", async () => {
    const { pump: running, settled } = pump([claimOf(1)], () => Promise.reject(new TypeError("bug")));
    await running.settled(uuid(1), 1_000);
    expect(settled).toEqual(["1 unconfirmed"]);
  });

  it("goes on after a claim that failed", async () => {
    const { pump: running } = pump([], () => Promise.resolve(sent));
    running.kick();
    expect(await running.settled(uuid(1), 20)).toBeNull();
  });
});

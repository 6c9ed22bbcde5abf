import { describe, expect, test, vi } from "vitest";
import { createLeasesRepository } from "../src/index.ts";
import type { Desk } from "./support/desk.ts";
import { openDesk } from "./support/open.ts";
import { newChat, outgoing, queue } from "./support/outgoing.ts";

const desk = await openDesk();

const aMinutePasses = (at: Desk, messageId: string) =>
  at.stack.sql.query("update outbox set last_checked_at = last_checked_at - interval '61 s' where message_id = $1", [
    messageId,
  ]);

describe("the sweeper", () => {
  test("is shown what waits too long, and a lease that ran out is looked up, never claimed again", async () => {
    const { id } = await newChat(desk);
    const stuck = await queue(desk, id, "stuck");
    const waiting = await queue(desk, id, "waiting");
    await desk.outbox.claim({ messageId: stuck.id, leaseMs: 1 });
    await desk.stack.sql.query("update outbox set queued_at = now() - interval '11 s' where message_id = $1", [
      waiting.id,
    ]);
    const seen = (await desk.outbox.expired(100)).filter((row) => row.conversationId === id);
    expect(seen.map((row) => [row.messageId, row.state, row.body])).toEqual([
      [waiting.id, "queued", "waiting"],
      [stuck.id, "dispatching", "stuck"],
    ]);
    expect(await desk.outbox.claim({ messageId: stuck.id, leaseMs: 1 })).toBeNull();
    expect(await desk.outbox.claim({ messageId: waiting.id, leaseMs: 1 })).toBeNull();
    await desk.outbox.settle(stuck.id, 1, { result: "unconfirmed", code: "unconfirmed" });
    expect(await desk.outbox.noteCheck(stuck.id, 1)).toBe(1);
    expect((await desk.outbox.expired(100)).map((row) => row.messageId)).not.toContain(stuck.id);
    expect(await desk.outbox.noteCheck(stuck.id, 1)).toBeNull();
    await aMinutePasses(desk, stuck.id);
    expect((await desk.outbox.expired(100)).map((row) => row.messageId)).toContain(stuck.id);
    expect(await desk.outbox.noteCheck(stuck.id, 1)).toBe(2);
    await desk.outbox.settle(stuck.id, 1, { result: "failed", code: "not_delivered" });
    await aMinutePasses(desk, stuck.id);
    expect(await desk.outbox.noteCheck(stuck.id, 1)).toBeNull();
  });

  test("looks at an attempt whose lease ran out no more often than once a minute, whoever looks", async () => {
    const { id } = await newChat(desk);
    const { id: messageId } = await queue(desk, id, "twice looked at");
    await desk.outbox.claim({ messageId, leaseMs: 1 });
    await vi.waitFor(async () =>
      expect((await desk.outbox.expired(100)).map((row) => row.messageId)).toContain(messageId),
    );
    const checks = await Promise.all([desk.outbox.noteCheck(messageId, 1), desk.outbox.noteCheck(messageId, 1)]);
    expect(checks.sort()).toEqual([1, null]);
    expect((await desk.outbox.expired(100)).map((row) => row.messageId)).not.toContain(messageId);
  });

  test("stops asking where the gateway cannot be asked, until a person tries again", async () => {
    const { id } = await newChat(desk);
    const { id: messageId } = await queue(desk, id, "who knows");
    await desk.outbox.claim({ messageId, leaseMs: 60_000 });
    await desk.outbox.giveUpAsking(messageId, 1);
    expect(await outgoing(desk, id)).toMatchObject([{ status: "unconfirmed", failureCode: "unconfirmable" }]);
    expect((await desk.outbox.expired(100)).map((row) => row.messageId)).not.toContain(messageId);
    await desk.messages.retry(messageId);
    expect(await desk.outbox.claim({ messageId, leaseMs: 60_000 })).toMatchObject({ attempt: 2 });
  });

  test("works under a lease one process holds, with a token that rises", async () => {
    const leases = createLeasesRepository(desk.stack.service);
    const grabs = await Promise.all(["a", "b", "c"].map((holder) => leases.acquire("sweeper", holder, 60_000)));
    expect(grabs.filter((token) => token !== null)).toEqual([1]);
    const winner = ["a", "b", "c"][grabs.findIndex((token) => token !== null)] ?? "";
    expect(await leases.acquire("sweeper", winner, 60_000)).toBe(1);
    expect(await leases.release("sweeper", "nobody")).toBe(false);
    expect(await leases.release("sweeper", winner)).toBe(true);
    expect(await leases.acquire("sweeper", "d", 60_000)).toBe(2);
  });
});

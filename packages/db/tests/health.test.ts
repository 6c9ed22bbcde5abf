import { describe, expect, test } from "vitest";
import { createHealthRepository, createMessagesRepository } from "../src/index.ts";
import { received } from "./support/events.ts";
import { openDesk } from "./support/open.ts";

const desk = await openDesk();
const farid = await desk.stack.signIn("farid@kaunter.example");
await farid.rpc("my_access");

const health = () => createHealthRepository(desk.admin);
const odd = (run: number) =>
  ({ type: "event/unsupported", name: "label.upsert", reason: "no room", raw: { run, text: "<b>hello</b>" } }) as const;

describe("how the desk is doing", () => {
  test("counts what came in by the way it came, what waits and what failed", async () => {
    const before = await health().read();
    await desk.ingest("well", [received({ chatId: "60123456789@c.us", bareId: "H1" })]);
    await desk.ingest("well", [received({ chatId: "60123456789@c.us", bareId: "H2" })], "reconcile");
    const { id: conversationId } = await desk.conversation("well");
    const queue = (clientId: string, body: string) =>
      createMessagesRepository(desk.admin).queue({ clientId, to: { conversationId }, body });
    const { message } = await queue("00000000-0000-4000-8000-0000000000a1", "does not go out");
    const claim = await desk.outbox.claim({ messageId: message.id, leaseMs: 60_000 });
    await desk.outbox.settle(message.id, claim?.attempt ?? 0, { result: "failed", code: "gateway_unreachable" });
    await queue("00000000-0000-4000-8000-0000000000a2", "waits");

    const after = await health().read();
    expect(after.ingested.event - before.ingested.event).toBe(1);
    expect(after.ingested.reconcile - before.ingested.reconcile).toBe(1);
    expect(after.ingested.failed - before.ingested.failed).toBe(1);
    expect(after.outbox).toMatchObject({ queued: before.outbox.queued + 1, dispatching: 0, unconfirmed: 0 });
    expect(after.outbox.oldestAtMs).toEqual(expect.any(Number));
    expect(after.failures[0]).toMatchObject({ messageId: message.id, session: "well", code: "gateway_unreachable" });
    expect(after.databaseBytes).toBeGreaterThan(1_000_000);
  });

  test("is for admins only", async () => {
    await expect(createHealthRepository(farid).read()).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("events nobody could read", () => {
  test("are paged from the newest, each once, as they came", async () => {
    for (const run of [1, 2, 3, 4, 5]) await desk.ingest("odd", [odd(run)]);
    const first = await health().unsupported(null, 2);
    const second = await health().unsupported(first.at(-1)?.id ?? "", 2);
    const third = await health().unsupported(second.at(-1)?.id ?? "", 2);
    expect([...first, ...second, ...third].map(({ raw }) => (raw as { run: number }).run)).toEqual([5, 4, 3, 2, 1]);
    expect(first[0]).toMatchObject({ gateway: "waha", session: "odd", name: "label.upsert", reason: "no room" });
    expect((first[0]?.raw as { text: string }).text).toBe("<b>hello</b>");
  });

  test("are not there for others, not even for a manager who may edit staff", async () => {
    expect(await createHealthRepository(farid).unsupported(null, 10)).toEqual([]);
  });
});

test("the schema's version is the newest migration", async () => {
  expect(await createHealthRepository(desk.stack.service).schemaVersion()).toMatch(/^2026\d{10}$/);
});

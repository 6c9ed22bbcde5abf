import { describe, expect, it } from "vitest";
import { clientOf, listen, simulate, until } from "./support/simulate.ts";

describe("a load", () => {
  it("fills chats with history that can be paged, the same each time for a seed", async () => {
    const filled = async (seed: number) => {
      const simulator = await simulate();
      const report = await simulator.control.load({ chats: 50, messages: 20, seed });
      expect(report).toMatchObject({ running: false, filled: { chats: 50, messages: 1_000 }, emitted: 0 });
      const { chats } = await simulator.control.state();
      const ours = chats.slice(61);
      expect(ours).toHaveLength(50);
      const kinds = ["@c.us", "@lid", "@g.us"].map((end) => ours.filter((chat) => chat.chatId.endsWith(end)).length);
      expect(kinds).toEqual([40, 5, 5]);
      return ours.map((chat) => chat.messages.map((message) => [message.messageId, message.body]));
    };
    expect(await filled(3)).toEqual(await filled(3));
    expect(await filled(3)).not.toEqual(await filled(4));
  });

  it("answers exactly what it emitted, and every one of them arrives", async () => {
    const simulator = await simulate();
    const { heard } = await listen(simulator);
    const report = await simulator.control.load({
      chats: 30,
      events: 3_000,
      eventsPerSecond: 3_000,
      seed: 5,
      log: true,
    });
    await until(() => heard.length === report.emitted);
    expect(report.emitted).toBeGreaterThanOrEqual(3_000);
    const counted: Record<string, number> = {};
    for (const { event } of heard) counted[event] = (counted[event] ?? 0) + 1;
    expect(counted).toEqual(report.byEvent);
    expect(report.acts.message).toBe(report.byEvent.message);
    expect(report.log).toHaveLength(Object.values(report.acts).reduce((sum, count) => sum + count, 0));
    const written = new Set(
      report.log.filter(({ act }) => act === "message" || act === "own").map((one) => one.bareId),
    );
    const revoked = report.log.filter(({ act }) => act === "revoke").length;
    expect(report.messagesLeft).toBe(written.size - revoked);
    const state = await simulator.control.state();
    const left = state.chats.flatMap((chat) => chat.messages).filter((message) => written.has(message.bareId));
    expect(left).toHaveLength(report.messagesLeft);
  });

  it("does the same acts in the same order for a seed", async () => {
    const acts = async () => {
      const simulator = await simulate();
      return (await simulator.control.load({ chats: 10, events: 300, eventsPerSecond: 5_000, seed: 9, log: true })).log;
    };
    expect(await acts()).toEqual(await acts());
  });

  it("stops when it is told to, and lets the next one begin", async () => {
    const simulator = await simulate();
    await simulator.control.startLoad({ chats: 5, seconds: 600, eventsPerSecond: 200 });
    await until(async () => (await simulator.control.loadReport()).emitted > 20);
    await expect(simulator.control.startLoad({ events: 1 })).rejects.toThrow(/422/);
    const stopped = await simulator.control.stopLoad();
    expect(stopped.running).toBe(false);
    expect(await simulator.control.loadReport()).toEqual(stopped);
    expect((await simulator.control.load({ chats: 2, messages: 1 })).filled.messages).toBe(2);
  });

  it("can be lost on the way like any other event", async () => {
    const simulator = await simulate();
    const { heard } = await listen(simulator);
    await simulator.control.faults({ deafSockets: true });
    const report = await simulator.control.load({ chats: 5, events: 100, eventsPerSecond: 5_000 });
    await simulator.control.clearFaults();
    await simulator.control.type({ from: "60123456789" });
    await until(() => heard.length > 0);
    expect([heard.map((envelope) => envelope.event), report.emitted >= 100]).toEqual([["presence.update"], true]);
  });

  it("leaves the big history quick to read", async () => {
    const simulator = await simulate();
    await simulator.control.load({ chats: 500, messages: 40, seed: 2 });
    const { chats } = await clientOf(simulator).getChatsOverview("default", { limit: 100, offset: 400 });
    expect(chats).toHaveLength(100);
  });
});

import { constructEvent } from "@kaunter/waha";
import { describe, expect, it } from "vitest";
import { receive, type Seen } from "./support/receive.ts";
import { listen, simulate, until } from "./support/simulate.ts";

const from = "60123456789";
const count = 8;

async function sayMany(simulator: Awaited<ReturnType<typeof simulate>>): Promise<string[]> {
  const words = Array.from({ length: count }, (_, index) => `number ${String(index)}`);
  for (const text of words) await simulator.control.say({ from, text });
  return words;
}

describe("disorder", () => {
  it("turns events round by seed, loses none and doubles none", async () => {
    const order = async () => {
      const simulator = await simulate();
      const { named } = await listen(simulator, ["message"]);
      await simulator.control.faults({ reorderEvents: { count: count * 2, windowMs: 60_000, seed: 7 } });
      const words = await sayMany(simulator);
      await until(() => named("message").length === count);
      const heard = named("message").map((envelope) => (envelope.payload as { body: string }).body);
      expect([...heard].sort()).toEqual(words);
      expect(heard).not.toEqual(words);
      return heard;
    };
    expect(await order()).toEqual(await order());
  });

  it("lets go what it holds once the window has passed, and when the fault is taken away", async () => {
    const simulator = await simulate();
    const { named } = await listen(simulator, ["message"]);
    await simulator.control.faults({ reorderEvents: { count: 100, windowMs: 30 } });
    await simulator.control.say({ from, text: "after the window" });
    await until(() => named("message").length === 1);
    await simulator.control.faults({ reorderEvents: { count: 100, windowMs: 60_000 } });
    await simulator.control.say({ from, text: "after the fault" });
    await simulator.control.faults({ reorderEvents: null });
    await until(() => named("message").length === 2);
  });
});

describe("missing events", () => {
  it("the next webhooks of one name are lost, and the socket still hears them", async () => {
    const { url, seen } = await receive();
    const simulator = await simulate({ webhook: { url, events: ["message", "presence.update"] } });
    const { named } = await listen(simulator, ["message"]);
    await simulator.control.faults({ missWebhooks: { times: 2, event: "message" } });
    await simulator.control.say({ from, text: "lost" });
    await simulator.control.say({ from, text: "lost too" });
    await simulator.control.type({ from });
    await simulator.control.say({ from, text: "arrives" });
    await until(() => seen.length === 2 && named("message").length === 3);
    const bodies = seen.map((hook) => hook.body.toString());
    expect(bodies.filter((body) => body.includes("lost"))).toEqual([]);
    expect(bodies.some((body) => body.includes("arrives"))).toBe(true);
  });

  it("the next socket frames are lost, and the webhook still brings them", async () => {
    const { url, seen } = await receive();
    const simulator = await simulate({ webhook: { url, events: ["message"] } });
    const { named } = await listen(simulator, ["message"]);
    await simulator.control.faults({ missSockets: { times: 1, event: "message" } });
    await simulator.control.say({ from, text: "one" });
    await simulator.control.say({ from, text: "two" });
    await until(() => seen.length === 2 && named("message").length === 1);
  });
});

describe("bad input", () => {
  it.each(["truncated", "notJson"] as const)(
    "a webhook that is %s is signed all the same, and refused by its reader",
    async (how) => {
      const { url, seen } = await receive();
      const simulator = await simulate({ webhook: { url, events: ["message"], hmacKey: "k3y" } });
      await simulator.control.faults({ badEvents: { times: 1, event: "message", how } });
      await simulator.control.say({ from, text: "broken" });
      await simulator.control.say({ from, text: "whole" });
      await until(() => seen.length === 2);
      const read = ({ body, headers }: Seen) => constructEvent(body, headers, "k3y", { nowMs: Date.now() });
      const whole = seen.filter((hook) => hook.body.toString().includes('"body":"whole"'));
      const broken = seen.filter((hook) => !whole.includes(hook));
      expect([whole.length, broken.length]).toEqual([1, 1]);
      for (const hook of broken) expect(() => read(hook)).toThrow(expect.objectContaining({ kind: "bad_body" }));
      for (const hook of whole) expect(read(hook)).toMatchObject({ event: "message" });
    },
  );

  it("any event and any frame can be put on the wire, and the next good one still arrives", async () => {
    const simulator = await simulate();
    const { heard, socket } = await listen(simulator);
    await simulator.control.frame("{ no json");
    await simulator.control.emit({ event: "message.invented", payload: { what: "?" } });
    await simulator.control.say({ from, text: "fine" });
    await until(() => heard.some((envelope) => envelope.event === "message"));
    expect(socket.state().state).toBe("live");
  });
});

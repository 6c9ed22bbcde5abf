import { describe, expect, it } from "vitest";
import { clientOf, listen, simulate, until } from "./support/simulate.ts";

const nurul = "60123456789@c.us";
const text = { chatId: nurul, text: "hello" };
const putOut = async (simulator: Awaited<ReturnType<typeof simulate>>) => (await simulator.control.deliveries()).length;

describe("sending through misfortune", () => {
  it("a refused server error sends nothing, and the next call is well again", async () => {
    const simulator = await simulate();
    const client = clientOf(simulator);
    await simulator.control.faults({ fail: { status: 503, times: 2 } });
    await expect(client.sendText("default", text)).rejects.toMatchObject({
      kind: "engine_failure",
      httpStatus: 503,
      sent: "maybe",
    });
    await expect(client.getChats("default")).rejects.toMatchObject({ httpStatus: 503 });
    await client.sendText("default", text);
    expect(await putOut(simulator)).toBe(1);
  });

  it("a server error after the fact did send", async () => {
    const simulator = await simulate();
    await simulator.control.faults({ fail: { path: "/api/sendText", perform: true } });
    await expect(clientOf(simulator).sendText("default", text)).rejects.toMatchObject({
      kind: "engine_failure",
      sent: "maybe",
    });
    expect(await putOut(simulator)).toBe(1);
  });

  it("a lost reply did send, and the echo tells", async () => {
    const simulator = await simulate();
    const { heard } = await listen(simulator, ["message.any"]);
    await simulator.control.faults({ loseReply: { path: "/api/sendText" } });
    await expect(clientOf(simulator).sendText("default", text)).rejects.toMatchObject({
      kind: "unreachable",
      sent: "maybe",
    });
    await until(() => heard.length === 1);
    expect(await putOut(simulator)).toBe(1);
  });

  it.each([
    [false, 0],
    [true, 1],
  ])("a hang (carried out: %s) puts out %s", async (perform, expected) => {
    const simulator = await simulate();
    await simulator.control.faults({ hang: { path: "/api/sendText", perform } });
    await expect(clientOf(simulator, 80).sendText("default", text)).rejects.toMatchObject({
      kind: "timeout",
      sent: "maybe",
    });
    expect(await putOut(simulator)).toBe(expected);
  });

  it("a server that is away surely sends nothing, and comes back by itself", async () => {
    const simulator = await simulate();
    const client = clientOf(simulator);
    await simulator.control.offline(250);
    await until(() =>
      client.sendText("default", text).then(
        () => false,
        (error: { sent?: string }) => error.sent === "no",
      ),
    );
    await until(() =>
      client.server.ping().then(
        () => true,
        () => false,
      ),
    );
    const before = await putOut(simulator);
    await client.sendText("default", text);
    expect(await putOut(simulator)).toBe(before + 1);
  });

  it.each(["html", "empty"] as const)("a proxy's own %s page is an engine failure that may have sent", async (as) => {
    const simulator = await simulate();
    await simulator.control.faults({ fail: { status: 502, as, perform: true, path: "/api/sendText" } });
    const failure = { kind: "engine_failure", httpStatus: 502, sent: "maybe" };
    await expect(clientOf(simulator).sendText("default", text)).rejects.toMatchObject(failure);
    expect(await putOut(simulator)).toBe(1);
  });

  it.each([
    ["truncate", "unreachable"],
    ["badJson", "bad_shape"],
  ] as const)("an answer spoilt by %s did send, and says %s", async (fault, kind) => {
    const simulator = await simulate();
    await simulator.control.faults({ [fault]: { path: "/api/sendText" } });
    await expect(clientOf(simulator).sendText("default", text)).rejects.toMatchObject({ kind, sent: "maybe" });
    expect(await putOut(simulator)).toBe(1);
    await clientOf(simulator).sendText("default", text);
  });

  it("a clock that is wrong dates what is sent", async () => {
    const simulator = await simulate();
    await simulator.control.faults({ clockSkewMs: 3_600_000 });
    const sent = await clientOf(simulator).sendText("default", text);
    expect(sent.timestampMs).toBeGreaterThan(Date.now() + 3_500_000);
  });

  it("latency delays every answer", async () => {
    const simulator = await simulate();
    await simulator.control.faults({ latencyMs: 120 });
    const began = Date.now();
    await clientOf(simulator).getSession("default");
    expect(Date.now() - began).toBeGreaterThanOrEqual(115);
  });
});

describe("events through misfortune", () => {
  it("deafness keeps the history and loses the event", async () => {
    const simulator = await simulate();
    const { heard } = await listen(simulator);
    await simulator.control.faults({ deaf: true });
    const { messageId } = await simulator.control.say({ from: "60123456789", text: "anybody?" });
    await simulator.control.clearFaults();
    await simulator.control.type({ from: "60123456789" });
    await until(() => heard.length === 1);
    expect(heard[0]?.event).toBe("presence.update");
    expect(await clientOf(simulator).chats.message("default", nurul, messageId)).toMatchObject({ body: "anybody?" });
  });

  it("duplicates keep the id of their event", async () => {
    const simulator = await simulate();
    const { heard } = await listen(simulator, ["message"]);
    await simulator.control.faults({ duplicateEvents: 2 });
    await simulator.control.say({ from: "60123456789", text: "x" });
    await until(() => heard.length === 3);
    expect(new Set(heard.map((envelope) => envelope.id)).size).toBe(1);
  });

  it("held ticks come when they are let go", async () => {
    const simulator = await simulate();
    const { named } = await listen(simulator);
    await simulator.control.faults({ pauseAcks: true });
    const sent = await clientOf(simulator).sendText("default", text);
    const ackOf = async () =>
      (await simulator.control.state()).chats
        .flatMap((chat) => chat.messages)
        .find((message) => message.bareId === sent.bareId)?.ack;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect([await ackOf(), named("message.ack").length]).toEqual([0, 0]);
    await simulator.control.faults({ pauseAcks: false });
    await until(() => named("message.ack").length === 3);
    expect(await ackOf()).toBe(3);
  });

  it("refuses a fault nobody knows", async () => {
    const { control } = await simulate();
    await expect(control.faults({ earthquake: true } as object)).rejects.toThrow(/400/);
  });
});

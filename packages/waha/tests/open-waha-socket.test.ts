import { recordedSocketEvents } from "@kaunter/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openWahaSocket, type WahaSocketState } from "../src/index.ts";
import { backoffDelay } from "../src/socket/backoff.ts";
import { fakeClock } from "./support/fake-clock.ts";
import { fakeSockets } from "./support/fake-socket.ts";

const envelope = { id: "evt_1", timestamp: 1, event: "message.any", session: "default", payload: { n: 1 } };

function open(random = 0.5) {
  const { clock, advance, waiting } = fakeClock();
  const { FakeSocket, made, last } = fakeSockets();
  const states: WahaSocketState[] = [];
  const events: string[] = [];
  const unread: string[] = [];
  const socket = openWahaSocket({
    baseUrl: "https://waha.test/base/",
    apiKey: "se cret&",
    session: "default",
    events: ["message.any", "session.status"],
    clock,
    random: () => random,
    WebSocketImpl: FakeSocket,
    onState: (state) => states.push(state),
    onEvent: (event) => events.push(event.event),
    onMalformed: (text) => unread.push(text),
  });
  return {
    socket,
    states,
    events,
    unread,
    advance,
    waiting,
    made,
    last,
    names: () => states.map((state) => state.state),
  };
}

/** Opens and settles. */
function goLive(at: ReturnType<typeof open>) {
  at.last().emit("open");
  at.advance(250);
}

describe("connecting", () => {
  it("asks for the session and each event by name", () => {
    const url = new URL(open().last().url);
    expect(`${url.protocol}//${url.host}${url.pathname}`).toBe("wss://waha.test/base/ws");
    expect([...url.searchParams]).toEqual([
      ["x-api-key", "se cret&"],
      ["session", "default"],
      ["events", "message.any"],
      ["events", "session.status"],
    ]);
  });

  it("is live only after the door stayed open for a moment", () => {
    const at = open();
    at.last().emit("open");
    expect(at.names()).toEqual(["connecting"]);
    at.advance(250);
    expect(at.names()).toEqual(["connecting", "live"]);
  });

  it("is live at once when a frame arrives", () => {
    const at = open();
    at.last().emit("open");
    at.last().frame(envelope);
    expect(at.names()).toEqual(["connecting", "live"]);
    expect(at.events).toEqual(["message.any"]);
  });

  it("stops for good when the key is refused after opening, and never says it was live", () => {
    const at = open();
    at.last().emit("open");
    at.last().end(1008, "Unauthorized");
    at.advance(3_600_000);
    expect(at.states.at(-1)).toEqual({ state: "stopped", why: "1008 Unauthorized" });
    expect(at.names()).toEqual(["connecting", "stopped"]);
    expect(at.made).toHaveLength(1);
    expect(at.waiting()).toBe(0);
  });

  it("never shows the key in a state", () => {
    const at = open();
    at.last().emit("error", Object.assign(new Error(`connect ${at.last().url}`), { code: "ECONNREFUSED" }));
    at.last().end(1006);
    expect(JSON.stringify(at.states)).not.toMatch(/se[ +]cret|se%20cret/);
    expect(at.states.at(-1)).toMatchObject({ state: "waiting", why: "1006 ECONNREFUSED" });
  });
});

describe("reconnecting", () => {
  it("waits longer each time, up to half a minute", () => {
    const at = open(1);
    for (let round = 0; round < 8; round += 1) {
      at.last().end(1006);
      at.advance(30_000);
    }
    const pauses = at.states.flatMap((state) => (state.state === "waiting" ? [state.retryInMs] : []));
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it("starts small again after a connection that was healthy", () => {
    const at = open(1);
    at.last().end(1006);
    at.advance(1_000);
    goLive(at);
    at.advance(10_000);
    at.last().end(1006);
    expect(at.states.at(-1)).toMatchObject({ state: "waiting", attempt: 1, retryInMs: 1_000 });
  });

  it("keeps growing while connections die young", () => {
    const at = open(1);
    at.last().end(1006);
    at.advance(1_000);
    goLive(at);
    at.last().end(1006);
    expect(at.states.at(-1)).toMatchObject({ state: "waiting", attempt: 2, retryInMs: 2_000 });
  });

  it("ends the pause when asked to, once", () => {
    const at = open();
    at.last().end(1006);
    at.socket.retryNow();
    at.socket.retryNow();
    at.advance(60_000);
    expect(at.made).toHaveLength(2);
  });

  it("counts an error and the close that follows it once", () => {
    const at = open();
    at.last().emit("error", Object.assign(new Error("x"), { code: "ECONNRESET" }));
    at.last().end(1006);
    expect(at.names()).toEqual(["connecting", "waiting"]);
  });

  it("always pauses within half and the whole of the doubling", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, value) => {
        const delay = backoffDelay(attempt, { firstMs: 1_000, longestMs: 30_000, random: () => value });
        const ceiling = Math.min(30_000, 1_000 * 2 ** (attempt - 1));
        return delay >= Math.floor(ceiling / 2) && delay <= ceiling;
      }),
    );
  });
});

describe("silence", () => {
  it("drops a connection that pings no more", () => {
    const at = open();
    goLive(at);
    const first = at.last();
    at.advance(131_000);
    expect(first.terminated).toBe(true);
    expect(at.names()).toContain("waiting");
    expect(at.made.length).toBeGreaterThan(1);
  });

  it("is content with a ping a minute", () => {
    const at = open();
    goLive(at);
    for (let minute = 0; minute < 60; minute += 1) {
      at.advance(60_000);
      at.last().emit("ping");
    }
    expect(at.names()).toEqual(["connecting", "live"]);
  });

  it("drops a connection that never opens", () => {
    const at = open();
    at.advance(130_000);
    expect(at.states.at(-1)).toMatchObject({ state: "waiting", why: "1006 silence" });
  });
});

describe("frames", () => {
  it("hands on every recorded event and counts it", () => {
    const at = open();
    at.last().emit("open");
    for (const event of recordedSocketEvents) at.last().frame(event);
    expect(at.events).toHaveLength(recordedSocketEvents.length);
    expect(at.socket.counters()).toEqual({ frames: 51, malformed: 0, unknown: 0, connections: 1 });
  });

  it("hands over and counts what is no envelope, and goes on", () => {
    const at = open();
    for (const frame of ["{", "null", "[]", '"x"', "", { ...envelope, timestamp: "soon" }]) at.last().frame(frame);
    at.last().frame(envelope);
    expect(at.socket.counters()).toMatchObject({ frames: 7, malformed: 6, unknown: 0 });
    expect(at.unread).toHaveLength(6);
    expect(at.events).toEqual(["message.any"]);
  });

  it("hands on events it has no name for, and counts them", () => {
    const at = open();
    at.last().frame({ ...envelope, event: "message.teleported" });
    expect(at.events).toEqual(["message.teleported"]);
    expect(at.socket.counters()).toMatchObject({ unknown: 1, malformed: 0 });
  });
});

describe("closing", () => {
  it("leaves nothing behind and says so", () => {
    const at = open();
    goLive(at);
    at.socket.close();
    at.last().frame(envelope);
    at.last().end(1006);
    at.advance(3_600_000);
    expect(at.last().terminated).toBe(true);
    expect(at.states.at(-1)).toEqual({ state: "stopped", why: "closed" });
    expect(at.events).toEqual([]);
    expect([at.made.length, at.waiting()]).toEqual([1, 0]);
  });

  it("ends a waiting pause too", () => {
    const at = open();
    at.last().end(1006);
    at.socket.close();
    at.socket.close();
    at.advance(3_600_000);
    expect(at.made).toHaveLength(1);
    expect(at.names().filter((name) => name === "stopped")).toHaveLength(1);
  });
});

describe("a caller who cannot keep up", () => {
  it("leaves events in the network and is not taken for a silent server; a new connection is read at once", () => {
    const { FakeSocket, last } = fakeSockets();
    const { clock, advance } = fakeClock();
    const socket = openWahaSocket({
      baseUrl: "http://waha.test",
      apiKey: "k",
      session: "*",
      events: ["*"],
      onEvent: () => undefined,
      onState: () => undefined,
      clock,
      random: () => 0,
      WebSocketImpl: FakeSocket,
    });
    last().emit("open");
    advance(1_000);
    socket.hold(true);
    expect(last().paused).toBe(true);
    advance(600_000);
    expect(socket.state()).toEqual({ state: "live" });
    socket.hold(false);
    expect(last().paused).toBe(false);
    advance(130_000);
    expect(socket.state()).toMatchObject({ state: "waiting", why: "1006 silence" });
  });
});

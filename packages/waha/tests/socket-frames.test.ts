import { recordedSocketEvents } from "@kaunter/testing";
import { describe, expect, it } from "vitest";
import { openWahaSocket } from "../src/index.ts";
import { fakeClock } from "./support/fake-clock.ts";
import { fakeSockets } from "./support/fake-socket.ts";
import { envelope, goLive, open } from "./support/open-socket.ts";

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

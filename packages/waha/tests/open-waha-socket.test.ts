import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backoffDelay } from "../src/socket/backoff.ts";
import { envelope, goLive, open } from "./support/open-socket.ts";

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

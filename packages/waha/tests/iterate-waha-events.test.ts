import { recordedSocketEvents } from "@kaunter/testing";
import { describe, expect, it } from "vitest";
import { iterateWahaEvents } from "../src/index.ts";
import { fakeClock } from "./support/fake-clock.ts";
import { fakeSockets } from "./support/fake-socket.ts";

function iterate(atMost = 10) {
  const sockets = fakeSockets();
  const { clock, advance } = fakeClock();
  const ended = new AbortController();
  const events = iterateWahaEvents({
    baseUrl: "http://waha.test",
    session: "*",
    events: ["*"],
    apiKey: "k",
    clock,
    random: () => 0,
    WebSocketImpl: sockets.FakeSocket,
    onState: () => undefined,
    signal: ended.signal,
    atMost,
  });
  return { events, sockets, advance, end: () => ended.abort() };
}

const [first, second] = recordedSocketEvents;

describe("the socket as an iteration", () => {
  it("gives events in order, also those that came before anybody asked", async () => {
    const { events, sockets, end } = iterate();
    const one = events.next();
    sockets.last().frame(first);
    sockets.last().frame(second);
    expect((await one).value).toMatchObject({ id: (first as { id: string }).id });
    expect((await events.next()).value).toMatchObject({ id: (second as { id: string }).id });
    end();
    expect(await events.next()).toEqual({ done: true, value: undefined });
    expect(sockets.last().terminated).toBe(true);
  });

  it("goes on through a reconnect", async () => {
    const { events, sockets, advance, end } = iterate();
    const one = events.next();
    sockets.last().end(1006);
    advance(60_000);
    sockets.last().frame(first);
    expect((await one).value).toMatchObject({ event: (first as { event: string }).event });
    expect(sockets.made).toHaveLength(2);
    end();
  });

  it("throws when the key is refused", async () => {
    const { events, sockets } = iterate();
    const one = events.next();
    sockets.last().end(1008, "Unauthorized");
    await expect(one).rejects.toThrow("1008 Unauthorized");
  });

  it("throws rather than holding an endless queue, after what it could hold", async () => {
    const { events, sockets } = iterate(1);
    const one = events.next();
    for (const event of [first, second, first]) sockets.last().frame(event);
    await one;
    await events.next().then(
      () => expect(events.next()).rejects.toThrow("more than 1 events"),
      (error: unknown) => expect(String(error)).toMatch("more than 1 events"),
    );
  });
});

import { describe, expect, it } from "vitest";
import { INITIAL_STATE, reduce, shareStream, type StreamHandlers } from "../src/index.ts";
import { at, changePage, message, messageChange } from "./support/builders.ts";
import { fakeClock, FakeServer, settled } from "./support/fake-feed.ts";
import { FakeBrowser } from "./support/fake-tabs.ts";

/** A tab whose stream is open at `cursor`; what it hears, in words. */
function openTab(server: FakeServer, browser: FakeBrowser, cursor = at(0)) {
  const clock = fakeClock();
  const heard: string[] = [];
  const pages: string[] = [];
  const handlers: StreamHandlers = {
    onOpen: () => heard.push("open"),
    onPage: (page) => pages.push(...page.changes.map((change) => change.cursor)),
    onHeartbeat: () => heard.push("heartbeat"),
    onAccessChanged: () => heard.push("access"),
    onTyping: (chatId) => heard.push(`typing ${chatId}`),
    onDrop: (code) => heard.push(`drop ${String(code)}`),
  };
  const close = shareStream(server, browser.tab(), clock).openStream(cursor, handlers);
  return { heard, pages, close, clock };
}

function commit(server: FakeServer, n: number): void {
  const change = messageChange(n, message(n));
  server.changes = [...server.changes, change];
  for (const stream of server.open) stream.handlers.onPage(changePage([change]));
}

async function eightTabs() {
  const [server, browser] = [new FakeServer(), new FakeBrowser()];
  const tabs = Array.from({ length: 8 }, () => openTab(server, browser));
  server.connect();
  await settled();
  return { server, browser, tabs };
}

describe("the tabs of one browser", () => {
  it("hold one stream, and every one of them is live", async () => {
    const { server, tabs } = await eightTabs();
    commit(server, 1);
    expect(server.open).toHaveLength(1);
    expect(tabs.map((tab) => [tab.heard, tab.pages])).toEqual(tabs.map(() => [["open"], [at(1)]]));
  });

  it("hear heartbeats, typing and changed access alike", async () => {
    const { server, tabs } = await eightTabs();
    server.stream.handlers.onHeartbeat();
    server.stream.handlers.onTyping("60@c.us", 1);
    server.stream.handlers.onAccessChanged();
    for (const tab of tabs) expect(tab.heard).toEqual(["open", "heartbeat", "typing 60@c.us", "access"]);
  });

  it("lose nothing when the one that leads is closed: another opens the stream where it had come to", async () => {
    const { server, tabs } = await eightTabs();
    commit(server, 1);
    tabs[0]?.close();
    expect(server.open).toHaveLength(1);
    expect(server.stream.cursor).toBe(at(1));
    server.changes = [...server.changes, messageChange(2, message(2))];
    server.connect();
    await settled();
    commit(server, 3);
    for (const tab of tabs.slice(1)) expect([...new Set(tab.pages)]).toEqual([at(1), at(2), at(3)]);
    expect(tabs[0]?.pages).toEqual([at(1)]);
  });

  it("all hear of a drop, with its reason, and of the stream that comes back once", async () => {
    const { server, tabs } = await eightTabs();
    server.stream.handlers.onDrop("database_unavailable");
    for (const tab of tabs) expect(tab.heard).toEqual(["open", "drop database_unavailable"]);
    expect(server.open).toHaveLength(0);
  });

  it("a tab that opens later asks once for what it missed; what comes meanwhile waits its turn", async () => {
    const { server, browser } = await eightTabs();
    commit(server, 1);
    commit(server, 2);
    const late = openTab(server, browser, at(1));
    commit(server, 3);
    await settled();
    expect(late.pages.slice(0, 2)).toEqual([at(2), at(3)]);
    expect([server.open.length, late.heard]).toEqual([1, ["open"]]);
  });

  it("a tab that takes the lead in the middle of its catch-up goes on from there", async () => {
    const { server, browser, tabs } = await eightTabs();
    server.pageSize = 1;
    for (const n of [1, 2, 3]) commit(server, n);
    const late = openTab(server, browser, at(0));
    for (const tab of tabs) tab.close();
    server.connect();
    await settled();
    expect([...new Set(late.pages)]).toEqual([at(1), at(2), at(3)]);
    expect(server.open).toHaveLength(1);
  });

  it("never follow another person, or the same one with other rights: that is another epoch", async () => {
    const [server, browser] = [new FakeServer(), new FakeBrowser()];
    const mine = openTab(server, browser, at(0, "e1-mine"));
    const hers = openTab(server, browser, at(0, "e1-hers"));
    expect(server.open.map((stream) => stream.cursor)).toEqual([at(0, "e1-mine"), at(0, "e1-hers")]);
    server.open[1]?.handlers.onPage(changePage([messageChange(1, message(1))]));
    await settled();
    expect([mine.pages, hers.pages]).toEqual([[], [at(1)]]);
  });

  it("begin anew after a reset, because from there on they belong to another room", async () => {
    const { server, tabs } = await eightTabs();
    server.stream.handlers.onPage(changePage([], { reset: true, cursor: at(5, "e2") }));
    for (const tab of tabs) expect(tab.heard.at(-1)).toBe("drop null");
  });

  it("a tab opens a stream of its own when the one that leads does not answer, and shares it when it leads", () => {
    const [server, browser] = [new FakeServer(), new FakeBrowser()];
    const frozen = openTab(server, browser);
    const awake = openTab(server, browser);
    awake.clock.advance(3_000);
    expect(server.open).toHaveLength(2);
    server.connect();
    expect(awake.heard).toEqual(["open"]);
    frozen.close();
    const third = openTab(server, browser);
    expect([server.open.length, third.heard]).toEqual([1, ["open"]]);
  });

  it("closed, they leave no stream, no place in the queue and no timer behind", async () => {
    const { server, tabs } = await eightTabs();
    for (const tab of tabs) tab.close();
    expect(server.open).toHaveLength(0);
    expect(tabs.map((tab) => tab.clock.waiting())).toEqual(tabs.map(() => 0));
  });

  it("apply what they hear twice as if it came once", () => {
    const page = changePage([messageChange(1, message(1))]);
    const once = reduce(INITIAL_STATE, { type: "feed/changed", page });
    expect(reduce(once, { type: "feed/changed", page })).toBe(once);
  });
});

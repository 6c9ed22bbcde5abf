import { selectList, selectThread } from "@kaunter/chat-core";
import { AppError, type ErrorCode } from "@kaunter/domain";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DeskApi } from "@/features/whatsapp/data/api";
import { loadList, loadMore } from "@/features/whatsapp/state/actions/load-list";
import { openConversation } from "@/features/whatsapp/state/actions/open-conversation";
import { browserTimers } from "@/features/whatsapp/state/browser-timers";
import { keepHealed } from "@/features/whatsapp/state/keep-healed";
import { aConversation, NOW_MS, uuid } from "../../../support/builders";
import { EMPTY_HISTORY, fakeDesk, type FakeDeskOptions } from "../../../support/fake-desk";

const CHAT = uuid(1);
const MINUTE = 60_000;
const readHistory = vi.fn<DeskApi["readHistory"]>();
const listConversations = vi.fn<DeskApi["listConversations"]>();
const fail = (code: ErrorCode) => () => Promise.reject(new AppError(code, "down"));

let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  readHistory.mockReset().mockResolvedValue(EMPTY_HISTORY);
  listConversations.mockReset().mockResolvedValue({ conversations: [], total: 0, unreadTotal: 0, nextCursor: null });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function start(rows: FakeDeskOptions = {}) {
  const api = { readHistory, listConversations };
  const desk = fakeDesk({ conversations: [aConversation({ id: CHAT })], ...rows, api });
  stop = keepHealed(desk, browserTimers);
  const thread = () => selectThread(desk.store.getState(), CHAT, { timeZone: "Asia/Kuala_Lumpur" }).status;
  return {
    desk,
    thread,
    list: () => selectList(desk.store.getState()).status,
    live: () => desk.store.dispatch({ type: "link/live", cursor: "1.1.1", atMs: NOW_MS }),
    lost: () => desk.store.dispatch({ type: "link/lost", offline: false, code: "database_unavailable", atMs: NOW_MS }),
  };
}

describe("what could not be loaded", () => {
  it("is loaded again once the feed is live, the list and the chat in front", async () => {
    const { desk, thread, list, live, lost } = start();
    lost();
    readHistory.mockImplementationOnce(fail("database_unavailable"));
    listConversations.mockImplementationOnce(fail("database_unavailable"));
    await Promise.all([openConversation(desk, CHAT), loadList(desk)]);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect([thread(), list()]).toEqual(["error", "error"]);
    live();
    await vi.advanceTimersByTimeAsync(500);
    expect([thread(), list()]).toEqual(["ready", "ready"]);
    expect([readHistory.mock.calls.length, listConversations.mock.calls.length]).toEqual([2, 2]);
  });

  it("is the next page where rows are shown: nobody is taken back to the top", async () => {
    const rows = { conversations: [aConversation({ id: CHAT })], nextCursor: "p2" };
    const { desk, live } = start(rows);
    live();
    listConversations.mockImplementationOnce(fail("database_unavailable"));
    await loadMore(desk);
    await vi.advanceTimersByTimeAsync(500);
    expect(listConversations.mock.calls.map(([, { cursor }]) => cursor)).toEqual(["p2", "p2"]);
    expect(selectList(desk.store.getState()).rows.map(({ id }) => id)).toEqual([CHAT]);
  });

  it("is asked for less and less often while it goes on failing", async () => {
    const { desk, thread, live } = start();
    live();
    readHistory.mockImplementation(fail("busy"));
    await openConversation(desk, CHAT);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    const asked = readHistory.mock.calls.length;
    expect(asked).toBeGreaterThan(10);
    expect(asked).toBeLessThan(30);
    readHistory.mockResolvedValue(EMPTY_HISTORY);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(thread()).toBe("ready");
  });

  it("is left alone when waiting does not help", async () => {
    const { desk, thread, live } = start();
    live();
    readHistory.mockImplementation(fail("forbidden"));
    await openConversation(desk, CHAT);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect([thread(), readHistory.mock.calls.length]).toEqual(["error", 1]);
  });

  it("is not asked for any more once another chat is in front, or the desk has gone", async () => {
    const { desk, live } = start();
    live();
    readHistory.mockImplementationOnce(fail("gateway_unreachable"));
    await openConversation(desk, CHAT);
    await openConversation(desk, uuid(2));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(readHistory.mock.calls.map(([id]) => id)).toEqual([CHAT, uuid(2)]);
    readHistory.mockImplementationOnce(fail("gateway_unreachable"));
    await openConversation(desk, uuid(3));
    stop();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(readHistory).toHaveBeenCalledTimes(3);
  });
});

import { selectConversation, selectList, selectTags, selectThread } from "@kaunter/chat-core";
import { AppError } from "@kaunter/domain";
import { describe, expect, it, vi } from "vitest";
import type { DeskApi, HistoryAnswer } from "@/features/whatsapp/data/api";
import { countList } from "@/features/whatsapp/state/actions/count-list";
import { loadAround, loadInitial, loadNewer, loadOlder } from "@/features/whatsapp/state/actions/load-history";
import { loadList, loadMore } from "@/features/whatsapp/state/actions/load-list";
import { markRead } from "@/features/whatsapp/state/actions/mark-read";
import { keepPlace } from "@/features/whatsapp/state/kept-places";
import { openConversation } from "@/features/whatsapp/state/actions/open-conversation";
import { refetchDesk } from "@/features/whatsapp/state/actions/refetch-desk";
import { aConversation, aMessage, uuid } from "../../../support/builders";
import { EMPTY_HISTORY, fakeDesk } from "../../../support/fake-desk";

const down = () => Promise.reject(new AppError("database_unavailable", "down"));
const page = (overrides: Partial<HistoryAnswer>): HistoryAnswer => ({ ...EMPTY_HISTORY, ...overrides });
const timeZone = "Asia/Kuala_Lumpur";

describe("loading the list", () => {
  it("asks for the filter it is given and shows the answer", async () => {
    const rows = [aConversation({ id: uuid(9), isGroup: true })];
    const listConversations = vi.fn<DeskApi["listConversations"]>(() =>
      Promise.resolve({ conversations: rows, total: 1, unreadTotal: 0, nextCursor: null }),
    );
    const desk = fakeDesk({ api: { listConversations } });
    await loadList(desk, { type: "groups" });
    expect(listConversations).toHaveBeenCalledWith({ type: "groups", status: "active" }, { cursor: null, limit: 40 });
    expect(selectList(desk.store.getState()).rows.map((row) => row.id)).toEqual([uuid(9)]);
  });

  it("keeps the rows and says why when the next page cannot be had", async () => {
    const desk = fakeDesk({ conversations: [aConversation()], nextCursor: "p2", api: { listConversations: down } });
    await loadMore(desk);
    const list = selectList(desk.store.getState());
    expect(list.rows).toHaveLength(1);
    expect(list).toMatchObject({ status: "error", errorCode: "database_unavailable" });
  });

  it("asks for a page once, however often the end is reached", async () => {
    const desk = fakeDesk({ conversations: [aConversation()], nextCursor: "p2" });
    await Promise.all([loadMore(desk), loadMore(desk), loadMore(desk)]);
    expect(desk.api.listConversations).toHaveBeenCalledTimes(1);
  });

  it("asks for nothing after the last page", async () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    await loadMore(desk);
    expect(desk.api.listConversations).not.toHaveBeenCalled();
  });

  it("takes the server's word on the totals, and reports when there is none", async () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    await countList(desk);
    expect(desk.reported).toEqual([]);
    await countList({ ...desk, api: { ...desk.api, listConversations: down } });
    expect(desk.reported).toEqual(["database_unavailable"]);
  });
});

describe("opening a conversation", () => {
  it("puts it in front and loads its last messages", async () => {
    const readHistory = vi.fn(() => Promise.resolve(page({ messages: [aMessage()] })));
    const desk = fakeDesk({ conversations: [aConversation()], api: { readHistory } });
    await openConversation(desk, uuid(1));
    expect(desk.store.getState().selectedConversationId).toBe(uuid(1));
    const thread = selectThread(desk.store.getState(), uuid(1), { timeZone });
    expect(thread.elements.some((one) => one.type === "message")).toBe(true);
  });

  it("loads nothing when it was open before", async () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    await openConversation(desk, uuid(1));
    await openConversation(desk, uuid(1));
    expect(desk.api.readHistory).toHaveBeenCalledTimes(1);
  });

  it("fetches the row of a shared link that no page has brought", async () => {
    const findConversation = vi.fn(() => Promise.resolve(aConversation({ id: uuid(7), name: "Priya" })));
    const desk = fakeDesk({ api: { findConversation } });
    await openConversation(desk, uuid(7));
    expect(selectConversation(desk.store.getState(), uuid(7))?.name).toBe("Priya");
  });

  it("says so when the link leads to nothing this person may see", async () => {
    const findConversation = () => Promise.reject(new AppError("not_found", "no"));
    const desk = fakeDesk({ api: { findConversation } });
    await openConversation(desk, uuid(7));
    expect(desk.reported).toEqual(["not_found"]);
  });

  it("shows in the thread that its history failed, and loads it on a second try", async () => {
    const readHistory = vi.fn<DeskApi["readHistory"]>().mockImplementationOnce(down);
    readHistory.mockResolvedValue(page({ messages: [aMessage()] }));
    const desk = fakeDesk({ conversations: [aConversation()], api: { readHistory } });
    await openConversation(desk, uuid(1));
    expect(desk.store.getState().threads[uuid(1)]).toMatchObject({
      status: "error",
      errorCode: "database_unavailable",
    });
    await loadInitial(desk, uuid(1));
    expect(desk.store.getState().threads[uuid(1)]?.status).toBe("ready");
  });

  describe("that was left in the middle and is not held any more", () => {
    const place = { key: "m50", hidden: 12, messageId: uuid(50) };

    it("reads it where it was left", async () => {
      const desk = fakeDesk({ conversations: [aConversation()] });
      keepPlace(desk, uuid(1), place);
      await openConversation(desk, uuid(1));
      expect(vi.mocked(desk.api.readHistory).mock.calls).toEqual([[uuid(1), { around: uuid(50) }, 100]]);
    });

    it("reads its end when something unread waits there", async () => {
      const desk = fakeDesk({ conversations: [aConversation({ unreadCount: 2 })] });
      keepPlace(desk, uuid(1), place);
      await openConversation(desk, uuid(1));
      expect(vi.mocked(desk.api.readHistory).mock.calls).toEqual([[uuid(1), null, 50]]);
    });

    it("reads its end when the message it was left at is gone", async () => {
      const readHistory = vi.fn<DeskApi["readHistory"]>().mockRejectedValueOnce(new AppError("not_found", "no"));
      readHistory.mockResolvedValue(page({ messages: [aMessage()] }));
      const desk = fakeDesk({ conversations: [aConversation()], api: { readHistory } });
      keepPlace(desk, uuid(1), place);
      await openConversation(desk, uuid(1));
      expect(desk.store.getState().threads[uuid(1)]?.status).toBe("ready");
    });
  });

  it("marks what waits as read, and asks nothing when nothing waits", async () => {
    const desk = fakeDesk({ conversations: [aConversation({ unreadCount: 3 }), aConversation({ id: uuid(2) })] });
    await markRead(desk, uuid(1));
    await markRead(desk, uuid(2));
    expect(desk.api.markRead).toHaveBeenCalledTimes(1);
    expect(selectConversation(desk.store.getState(), uuid(1))?.unreadCount).toBe(0);
  });

  it("keeps the count when marking as read failed", async () => {
    const desk = fakeDesk({ conversations: [aConversation({ unreadCount: 3 })], api: { markRead: down } });
    await markRead(desk, uuid(1));
    expect(selectConversation(desk.store.getState(), uuid(1))?.unreadCount).toBe(3);
    expect(desk.reported).toEqual(["database_unavailable"]);
  });
});

describe("reading further", () => {
  async function opened(answer: Partial<HistoryAnswer>) {
    const readHistory = vi.fn<DeskApi["readHistory"]>(() =>
      Promise.resolve(page({ messages: [aMessage()], ...answer })),
    );
    const desk = fakeDesk({ conversations: [aConversation()], api: { readHistory } });
    await openConversation(desk, uuid(1));
    return { desk, readHistory };
  }

  it("goes on before the oldest message, once at a time", async () => {
    const { desk, readHistory } = await opened({ hasMore: true, cursor: { before: "b1", after: "a1" } });
    await Promise.all([loadOlder(desk, uuid(1)), loadOlder(desk, uuid(1))]);
    expect(readHistory.mock.calls.slice(1)).toEqual([[uuid(1), { before: "b1" }, 100]]);
  });

  it("stops at the first message", async () => {
    const { desk, readHistory } = await opened({ hasMore: false, cursor: { before: null, after: "a1" } });
    await loadOlder(desk, uuid(1));
    expect(readHistory).toHaveBeenCalledTimes(1);
  });

  it("jumps around a quoted message and from there forward again", async () => {
    const { desk, readHistory } = await opened({});
    const around = { messages: [aMessage({ id: uuid(50), sentAtMs: 1 })], hasNewer: true, hasMore: true };
    readHistory.mockResolvedValueOnce(page({ ...around, cursor: { before: "b9", after: "a9" } }));
    await loadAround(desk, uuid(1), uuid(50));
    await loadNewer(desk, uuid(1));
    expect(readHistory.mock.calls.slice(1).map((call) => call[1])).toEqual([{ around: uuid(50) }, { after: "a9" }]);
  });
});

describe("starting over", () => {
  it("reads the list and the open conversation again after everything was dropped", async () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    await openConversation(desk, uuid(1));
    desk.store.dispatch({ type: "access/changed" });
    expect(selectTags(desk.store.getState()).map(({ key }) => key)).toEqual(["vip", "urgent"]);
    await refetchDesk(desk);
    expect(desk.api.readTags).toHaveBeenCalledTimes(1);
    expect(desk.api.listConversations).toHaveBeenCalledTimes(1);
    expect(desk.api.readHistory).toHaveBeenCalledTimes(2);
    expect(selectList(desk.store.getState()).rows).toHaveLength(1);
  });
});

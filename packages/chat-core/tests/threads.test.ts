import { describe, expect, it } from "vitest";
import { type DeskEvent, reduce, selectThread } from "../src/index.ts";
import {
  after,
  CHAT,
  conversationChange,
  conversation,
  feed,
  firstPage,
  message,
  messageChange,
  NOON,
  opened,
  OTHER_CHAT,
  reply,
  uuid,
} from "./support/builders.ts";
import { bubbles, reading, ZONE } from "./support/view.ts";

const DAY = "[2026-11-21]";
const loaded = (
  direction: "older" | "newer" | "around" | "initial",
  from: string | null,
  page: Partial<Extract<DeskEvent, { type: "history/loaded" }>["page"]>,
): DeskEvent => ({
  type: "history/loaded",
  generation: 0,
  conversationId: CHAT,
  direction,
  from,
  page: { messages: [], hasMore: false, cursor: null, ...page },
});

describe("a thread", () => {
  it("shows its first page oldest first and knows that there is more", () => {
    const state = after(opened(), firstPage([message(1), message(2)], true));
    expect(reading(state)).toEqual([DAY, "text 1", "text 2"]);
    expect(selectThread(state, CHAT, ZONE)).toMatchObject({
      status: "ready",
      hasOlder: true,
      olderCursor: "older-1",
      hasNewer: false,
    });
  });

  it("puts a live message at the end and a late one at its own place", () => {
    const state = after(
      opened(),
      firstPage([message(1), message(5)]),
      feed(messageChange(10, message(7)), messageChange(11, message(3))),
    );
    expect(reading(state)).toEqual([DAY, "text 1", "text 3", "text 5", "text 7"]);
  });

  it("orders messages of one millisecond by id", () => {
    const same = { sentAtMs: NOON };
    const state = after(
      opened(),
      firstPage([message(2, same)]),
      feed(messageChange(10, message(1, same)), messageChange(11, message(3, same))),
    );
    expect(reading(state)).toEqual([DAY, "text 1", "text 2", "text 3"]);
  });

  it("keeps a live message that came while the first page was on its way", () => {
    const state = after(opened(), feed(messageChange(10, message(9))), firstPage([message(1), message(2)]));
    expect(reading(state)).toEqual([DAY, "text 1", "text 2", "text 9"]);
  });

  it("is left alone while it was never opened", () => {
    const state = after(feed(messageChange(10, message(9))));
    expect(state.threads).toEqual({});
    expect(selectThread(state, CHAT, ZONE)).toMatchObject({ status: "idle", elements: [] });
  });

  it("hides what lies before the loaded stretch until the older page is there", () => {
    const early = after(opened(), firstPage([message(20), message(21)], true), feed(messageChange(10, message(11))));
    expect(reading(early)).toEqual([DAY, "text 20", "text 21"]);
    const state = reduce(
      early,
      loaded("older", "older-1", { messages: [message(10), message(12)], hasMore: true, cursor: "older-2" }),
    );
    expect(reading(state)).toEqual([DAY, "text 10", "text 11", "text 12", "text 20", "text 21"]);
    expect(selectThread(state, CHAT, ZONE).olderCursor).toBe("older-2");
  });

  it("ignores an older page asked from a place it has left", () => {
    const state = after(opened(), firstPage([message(20)], true));
    expect(reduce(state, loaded("older", "older-9", { messages: [message(1)] }))).toBe(state);
  });

  it("around an old message shows no newer ones until the pages have reached the end, and then misses none", () => {
    const around = after(
      opened(),
      firstPage([message(50), message(51)], true),
      loaded("around", null, {
        messages: [message(10), message(11)],
        hasMore: true,
        cursor: "o",
        hasNewer: true,
        newerCursor: "n",
      }),
      feed(messageChange(10, message(60))),
    );
    expect(reading(around)).toEqual([DAY, "text 10", "text 11"]);
    expect(selectThread(around, CHAT, ZONE)).toMatchObject({ hasOlder: true, hasNewer: true, newerCursor: "n" });
    const state = reduce(around, loaded("newer", "n", { messages: [message(50), message(51)] }));
    expect(reading(state)).toEqual([DAY, "text 10", "text 11", "text 50", "text 51", "text 60"]);
    expect(selectThread(state, CHAT, ZONE).hasNewer).toBe(false);
  });

  it("goes back to the end with a first page that does not touch the loaded stretch", () => {
    const state = after(
      opened(),
      loaded("around", null, { messages: [message(10)], hasMore: true, cursor: "o", hasNewer: true, newerCursor: "n" }),
      firstPage([message(50), message(51)], true),
    );
    expect(reading(state)).toEqual([DAY, "text 50", "text 51"]);
    expect(selectThread(state, CHAT, ZONE)).toMatchObject({ hasNewer: false, olderCursor: "older-1" });
  });

  it("keeps its older pages when the first page is read again, and lets a vanished message go", () => {
    const state = after(
      opened(),
      firstPage([message(20), message(21), message(22)], true),
      loaded("older", "older-1", { messages: [message(10)], hasMore: true, cursor: "older-2" }),
      firstPage([message(20), message(22), message(23)], true),
    );
    expect(reading(state)).toEqual([DAY, "text 10", "text 20", "text 22", "text 23"]);
    expect(selectThread(state, CHAT, ZONE).olderCursor).toBe("older-2");
  });

  it("says that its first load failed, and a failure later leaves it standing", () => {
    const failed: DeskEvent = {
      type: "history/failed",
      generation: 0,
      conversationId: CHAT,
      direction: "initial",
      code: "database_unavailable",
    };
    expect(selectThread(after(opened(), failed), CHAT, ZONE)).toMatchObject({
      status: "error",
      errorCode: "database_unavailable",
    });
    const state = after(
      opened(),
      firstPage([message(1)], true),
      { type: "history/requested", conversationId: CHAT, direction: "older" },
      failed,
    );
    expect(selectThread(state, CHAT, ZONE)).toMatchObject({ status: "ready", loadingOlder: false });
    expect(reading(state)).toEqual([DAY, "text 1"]);
  });

  it("marks what is being loaded", () => {
    const asked = (direction: "initial" | "older" | "newer"): DeskEvent => ({
      type: "history/requested",
      conversationId: CHAT,
      direction,
    });
    expect(selectThread(after(asked("initial")), CHAT, ZONE).status).toBe("loading");
    const ready = [opened(), firstPage([message(1)], true)];
    expect(selectThread(after(...ready, asked("older")), CHAT, ZONE).loadingOlder).toBe(true);
    expect(selectThread(after(...ready, asked("newer")), CHAT, ZONE).loadingNewer).toBe(true);
    expect(selectThread(after(...ready, asked("initial")), CHAT, ZONE).status).toBe("ready");
  });

  it("follows a message that moves to another conversation", () => {
    const moved = { conversationId: OTHER_CHAT };
    const state = after(
      opened(),
      firstPage([message(1), message(2)]),
      opened(OTHER_CHAT),
      feed(messageChange(10, message(1, moved))),
    );
    expect(reading(state)).toEqual([DAY, "text 2"]);
    expect(reading(state, OTHER_CHAT)).toEqual([DAY, "text 1"]);
  });
});

describe("a message that is known already", () => {
  const status = (events: DeskEvent[]): unknown =>
    after(opened(), ...events).threads[CHAT]?.rows[uuid(1)]?.value.status;
  const sent = (s: "queued" | "failed" | "sent" | "delivered" | "read"): ReturnType<typeof reply> =>
    reply(1, uuid(500), { status: s });

  it.each([
    [
      "a newer snapshot of the feed wins",
      [feed(messageChange(1, sent("sent"))), feed(messageChange(2, sent("read")))],
      "read",
    ],
    [
      "an older snapshot of the feed changes nothing",
      [feed(messageChange(2, sent("read"))), feed(messageChange(1, sent("sent")))],
      "read",
    ],
    ["a page does not take ticks back", [feed(messageChange(2, sent("read"))), firstPage([sent("sent")])], "read"],
    ["a page may move ticks forward", [feed(messageChange(2, sent("sent"))), firstPage([sent("read")])], "read"],
    [
      "a lagging feed does not take a page's ticks back",
      [firstPage([sent("read")]), feed(messageChange(2, sent("sent")))],
      "read",
    ],
    [
      "a page does not bring back a failure that was retried",
      [feed(messageChange(2, sent("queued"))), firstPage([sent("failed")])],
      "queued",
    ],
    [
      "a retry leaves the failure behind",
      [feed(messageChange(1, sent("failed"))), feed(messageChange(2, sent("queued")))],
      "queued",
    ],
    ["a page read later replaces a page", [firstPage([sent("queued")]), firstPage([sent("failed")])], "failed"],
  ])("%s", (_name, events, expected) => {
    expect(status(events)).toBe(expected);
  });

  it("is not rewritten by a page read before its edit", () => {
    const edited = message(1, { body: "edited", editedAtMs: NOON + 1 });
    const state = after(opened(), feed(messageChange(5, edited)), firstPage([message(1)]));
    expect(reading(state)).toEqual([DAY, "edited"]);
  });
});

describe("the unread line", () => {
  const unread = (count: number): DeskEvent =>
    feed(conversationChange(1, conversation(CHAT, 5, { unreadCount: count })));

  it("stands above the first message that was unread at the opening and stays there while more arrive", () => {
    const state = after(
      unread(2),
      opened(),
      firstPage([message(1), message(2), reply(3, uuid(500)), message(4)]),
      feed(messageChange(9, message(9))),
    );
    expect(reading(state)).toEqual([DAY, "text 1", "[2 unread]", "text 2", "text 3", "text 4", "text 9"]);
  });

  it("is found at once in a thread that is loaded already", () => {
    const state = after(opened(), firstPage([message(1), message(2)]), opened(OTHER_CHAT), unread(1), opened());
    expect(reading(state)).toEqual([DAY, "text 1", "[1 unread]", "text 2"]);
  });

  it("waits for older pages when it lies before them", () => {
    const waiting = after(unread(3), opened(), firstPage([message(3), message(4)], true));
    expect(reading(waiting)).toEqual([DAY, "text 3", "text 4"]);
    const state = reduce(waiting, loaded("older", "older-1", { messages: [message(1), message(2)] }));
    expect(reading(state)).toEqual([DAY, "text 1", "[3 unread]", "text 2", "text 3", "text 4"]);
  });

  it("parts a group in two", () => {
    const state = after(unread(1), opened(), firstPage([message(1), message(2)]));
    expect(bubbles(state)).toMatchObject([{ lastInGroup: true }, { firstInGroup: true }]);
  });

  it("goes with the closing, and reading does not take it away", () => {
    const open = after(unread(1), opened(), firstPage([message(1)]), { type: "read/marked", conversationId: CHAT });
    expect(reading(open)).toEqual([DAY, "[1 unread]", "text 1"]);
    const closed = reduce(open, { type: "conversation/closed" });
    expect(closed.selectedConversationId).toBeNull();
    expect(reading(closed)).toEqual([DAY, "text 1"]);
  });
});

import { describe, expect, it } from "vitest";
import { type DeskEvent, reduce, selectThread } from "../src/index.ts";
import {
  after,
  CHAT,
  feed,
  firstPage,
  loadedPage,
  message,
  messageChange,
  NOON,
  opened,
  OTHER_CHAT,
} from "./support/builders.ts";
import { reading, ZONE } from "./support/view.ts";

const DAY = "[2026-11-21]";

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
      loadedPage("older", "older-1", { messages: [message(10), message(12)], hasMore: true, cursor: "older-2" }),
    );
    expect(reading(state)).toEqual([DAY, "text 10", "text 11", "text 12", "text 20", "text 21"]);
    expect(selectThread(state, CHAT, ZONE).olderCursor).toBe("older-2");
  });

  it("ignores an older page asked from a place it has left", () => {
    const state = after(opened(), firstPage([message(20)], true));
    expect(reduce(state, loadedPage("older", "older-9", { messages: [message(1)] }))).toBe(state);
  });

  it("around an old message shows no newer ones until the pages have reached the end, and then misses none", () => {
    const around = after(
      opened(),
      firstPage([message(50), message(51)], true),
      loadedPage("around", null, {
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
    const state = reduce(around, loadedPage("newer", "n", { messages: [message(50), message(51)] }));
    expect(reading(state)).toEqual([DAY, "text 10", "text 11", "text 50", "text 51", "text 60"]);
    expect(selectThread(state, CHAT, ZONE).hasNewer).toBe(false);
  });

  it("goes back to the end with a first page that does not touch the loaded stretch", () => {
    const state = after(
      opened(),
      loadedPage("around", null, {
        messages: [message(10)],
        hasMore: true,
        cursor: "o",
        hasNewer: true,
        newerCursor: "n",
      }),
      firstPage([message(50), message(51)], true),
    );
    expect(reading(state)).toEqual([DAY, "text 50", "text 51"]);
    expect(selectThread(state, CHAT, ZONE)).toMatchObject({ hasNewer: false, olderCursor: "older-1" });
  });

  it("keeps its older pages when the first page is read again, and lets a vanished message go", () => {
    const state = after(
      opened(),
      firstPage([message(20), message(21), message(22)], true),
      loadedPage("older", "older-1", { messages: [message(10)], hasMore: true, cursor: "older-2" }),
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

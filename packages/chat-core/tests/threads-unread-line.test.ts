import { describe, expect, it } from "vitest";
import { type DeskEvent, reduce } from "../src/index.ts";
import {
  after,
  CHAT,
  conversationChange,
  conversation,
  feed,
  firstPage,
  loadedPage,
  message,
  messageChange,
  opened,
  OTHER_CHAT,
  reply,
  uuid,
} from "./support/builders.ts";
import { bubbles, reading } from "./support/view.ts";

const DAY = "[2026-11-21]";

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
    const state = reduce(waiting, loadedPage("older", "older-1", { messages: [message(1), message(2)] }));
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

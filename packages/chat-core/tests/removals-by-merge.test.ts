import { describe, expect, it } from "vitest";
import { type DeskEvent, selectDraft, selectReplacement } from "../src/index.ts";
import {
  after,
  CHAT,
  feed,
  firstPage,
  message,
  messageChange,
  opened,
  OTHER_CHAT,
  queued,
  removedChange,
  uuid,
} from "./support/builders.ts";
import { listedChats, merged } from "./support/lists.ts";
import { reading } from "./support/view.ts";

const DAY = "[2026-11-21]";
const MINE = uuid(500);
const THIRD = uuid(902);

describe("a conversation that became part of another", () => {
  it("shows the other one, whose thread takes in the messages that moved with it", () => {
    const moved = message(10, { conversationId: OTHER_CHAT });
    const state = after(
      ...listedChats,
      opened(),
      firstPage([message(10)]),
      feed(messageChange(9, moved), removedChange(9, "conversation", CHAT, OTHER_CHAT)),
    );
    expect(state.selectedConversationId).toBe(OTHER_CHAT);
    expect(selectReplacement(state, CHAT)).toBe(OTHER_CHAT);
    expect(reading(state, OTHER_CHAT)).toEqual([DAY, "text 10"]);
  });

  it("leaves the selection alone when it was not open", () => {
    expect(after(...listedChats, opened(THIRD), merged).selectedConversationId).toBe(THIRD);
    expect(after(...listedChats, merged).selectedConversationId).toBeNull();
  });

  it("opens the other one when an old address asks for it", () => {
    expect(after(...listedChats, merged, opened(CHAT)).selectedConversationId).toBe(OTHER_CHAT);
  });

  it("hands over its draft, but never over words already typed", () => {
    const typed: DeskEvent = { type: "draft/changed", conversationId: CHAT, text: "Hel" };
    const there: DeskEvent = { type: "draft/changed", conversationId: OTHER_CHAT, text: "Good morning" };
    const carried = after(typed, merged);
    expect([selectDraft(carried, OTHER_CHAT), selectDraft(carried, CHAT)]).toEqual(["Hel", ""]);
    const kept = after(typed, there, merged);
    expect([selectDraft(kept, OTHER_CHAT), selectDraft(kept, CHAT)]).toEqual(["Good morning", "Hel"]);
  });

  it("hands over its unsent messages, also one typed a moment too late", () => {
    const shown = [DAY, "See you at 7 (sending)"];
    expect(reading(after(opened(OTHER_CHAT), queued(MINE, 1), merged), OTHER_CHAT)).toEqual(shown);
    expect(reading(after(opened(OTHER_CHAT), merged, queued(MINE, 1)), OTHER_CHAT)).toEqual(shown);
  });

  it("has no replacement when merges go round in a circle", () => {
    const state = after(merged, feed(removedChange(10, "conversation", OTHER_CHAT, CHAT)));
    expect(selectReplacement(state, CHAT)).toBeNull();
    expect(selectReplacement(state, null)).toBeNull();
  });
});

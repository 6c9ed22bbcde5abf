import type { ChannelEvent } from "@kaunter/domain";
import type { FoundChat } from "@kaunter/db";
import { describe, expect, it, vi } from "vitest";
import { createTypingAnnouncer } from "@/server/feed/announce-typing";

const CHAT: FoundChat = { chatId: "60128841937@c.us", visible: { contactId: null, branchId: null, isGroup: false } };

const presence = (word: string, chatId = "77@lid"): ChannelEvent => ({
  gateway: "waha",
  session: "default",
  event: { type: "presence/changed", chatId, participant: null, presence: word },
});

function announcer(listeners = 1) {
  let answer: (chat: FoundChat | null) => void = () => undefined;
  const findChat = vi.fn(() => new Promise<FoundChat | null>((resolve) => (answer = resolve)));
  const announceTyping = vi.fn();
  const hub = { announceTyping, subscribers: () => Array<never>(listeners) };
  const announce = createTypingAnnouncer({ findChat }, hub);
  return { announce, findChat, announceTyping, answer: (chat: FoundChat | null) => answer(chat) };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("passing typing on", () => {
  it.each([
    ["typing", true],
    ["recording", true],
    ["paused", false],
    ["offline", false],
  ])("%s", async (word, typing) => {
    const { announce, announceTyping, answer } = announcer();
    announce(presence(word));
    answer(CHAT);
    await settled();
    expect(announceTyping).toHaveBeenCalledExactlyOnceWith({ chatId: CHAT.chatId, typing }, CHAT.visible);
  });

  it("asks whose chat it is once, however often the gateway repeats itself, and passes the last word on", async () => {
    const { announce, findChat, announceTyping, answer } = announcer();
    for (const word of ["typing", "typing", "paused"]) announce(presence(word));
    answer(CHAT);
    await settled();
    expect(findChat).toHaveBeenCalledTimes(1);
    expect(announceTyping).toHaveBeenCalledExactlyOnceWith({ chatId: CHAT.chatId, typing: false }, CHAT.visible);
  });

  it("says nothing of a chat nobody knows, and asks nothing while nobody listens", async () => {
    const known = announcer();
    known.announce(presence("typing"));
    known.answer(null);
    await settled();
    expect(known.announceTyping).not.toHaveBeenCalled();
    const alone = announcer(0);
    alone.announce(presence("typing"));
    expect(alone.findChat).not.toHaveBeenCalled();
  });
});

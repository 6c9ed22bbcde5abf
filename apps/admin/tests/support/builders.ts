import type { ChatMessage, Conversation, SessionInfo } from "@kaunter/domain";
import { aMedia, lastText, plainConversation, plainMessage, uuid, workingSession } from "@kaunter/testing/builders";

export { aMedia, uuid };

/** 21 Nov 2026, 09:00 in Kuala Lumpur, in ms. */
export const NOW_MS = Date.UTC(2026, 10, 21, 1, 0, 0);

const WORDS = "Sunday 8 am still open?";

/** A member's chat, whose last message came a minute ago. */
export function aConversation(overrides: Partial<Conversation> = {}): Conversation {
  const who = { chatId: "60128841937@c.us", contactId: uuid(501), name: "Nurul Aisyah Rahman", phone: "60128841937" };
  const lastMessage = lastText(NOW_MS - 60_000, WORDS);
  return {
    ...plainConversation({ id: uuid(1), session: "default", ...who, lastMessage }),
    badge: { type: "member", status: "active" },
    memberId: uuid(601),
    ...overrides,
  };
}

/** The last message of that chat. */
export function aMessage(overrides: Partial<ChatMessage> = {}): ChatMessage {
  const told = { id: uuid(1001), conversationId: uuid(1), bareId: "3EB0C767D82B9A", body: WORDS };
  return { ...plainMessage({ ...told, sentAtMs: NOW_MS - 60_000 }), ...overrides };
}

export const aSession = (overrides: Partial<SessionInfo> = {}): SessionInfo => ({
  ...workingSession({ name: "default", phone: "60388880000", lastEventAtMs: NOW_MS }),
  ...overrides,
});

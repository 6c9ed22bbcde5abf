import type { ChatMessage, Conversation, SessionInfo } from "@kaunter/domain";

/** A v4 UUID with a number in it, the same for the same number. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** 21 Nov 2026, 09:00 in Kuala Lumpur, in ms. */
export const NOW_MS = Date.UTC(2026, 10, 21, 1, 0, 0);

export function aConversation(overrides: Partial<Conversation> = {}): Conversation {
  return {
    id: uuid(1),
    gateway: "waha",
    session: "default",
    chatId: "60128841937@c.us",
    isGroup: false,
    contactId: uuid(501),
    branchId: null,
    branchName: null,
    name: "Nurul Aisyah Rahman",
    phone: "60128841937",
    avatarUrl: null,
    badge: { type: "member", status: "active" },
    memberId: uuid(601),
    leadId: null,
    status: "active",
    tags: [],
    notes: "",
    assignedStaffId: null,
    assignedStaffName: null,
    lastMessage: {
      atMs: NOW_MS - 60_000,
      preview: "Sunday 8 am still open?",
      kind: "text",
      direction: "in",
      status: "delivered",
    },
    unreadCount: 0,
    ...overrides,
  };
}

export function aMessage(overrides: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id: uuid(1001),
    conversationId: uuid(1),
    clientId: null,
    bareId: "3EB0C767D82B9A",
    direction: "in",
    status: "delivered",
    failureCode: null,
    body: "Sunday 8 am still open?",
    content: { kind: "text", preview: null },
    sender: null,
    sentBy: null,
    quotedBareId: null,
    forwarded: false,
    reactions: [],
    aiProcessed: false,
    appointmentCreated: false,
    late: false,
    sentAtMs: NOW_MS - 60_000,
    editedAtMs: null,
    revokedAtMs: null,
    ...overrides,
  };
}

export function aSession(overrides: Partial<SessionInfo> = {}): SessionInfo {
  return {
    name: "default",
    status: "WORKING",
    rawStatus: "WORKING",
    engine: "WEBJS",
    phone: "60388880000",
    pushName: "Kaunter",
    lastEventAtMs: NOW_MS,
    ...overrides,
  };
}

import type { ChatMessage, Conversation, Media, SessionInfo } from "@kaunter/domain";

/** A readable v4 UUID, the same for the same number: `uuid(7)` ends in 7. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** An incoming, delivered text of which nothing else is known. Each room says beside this who writes, what and when. */
export const plainMessage = (
  told: Pick<ChatMessage, "id" | "conversationId" | "bareId" | "body" | "sentAtMs">,
): ChatMessage => ({
  clientId: null,
  direction: "in",
  status: "delivered",
  failureCode: null,
  content: { kind: "text", preview: null },
  sender: null,
  sentBy: null,
  quotedBareId: null,
  forwarded: false,
  reactions: [],
  aiProcessed: false,
  appointmentCreated: false,
  late: false,
  editedAtMs: null,
  revokedAtMs: null,
  ...told,
});

/** An active WAHA conversation with one stranger in which nobody did anything yet. */
export const plainConversation = (
  told: Pick<Conversation, "id" | "session" | "chatId" | "contactId" | "name" | "phone" | "lastMessage">,
): Conversation => ({
  gateway: "waha",
  isGroup: false,
  branchId: null,
  branchName: null,
  badge: { type: "unknown" },
  memberId: null,
  leadId: null,
  status: "active",
  tags: [],
  notes: "",
  assignedStaffId: null,
  assignedStaffName: null,
  unreadCount: 0,
  ...told,
});

/** The end of a chat: a text that came in and was delivered. */
export const lastText = (atMs: number, preview: string): NonNullable<Conversation["lastMessage"]> => ({
  atMs,
  preview,
  kind: "text",
  direction: "in",
  status: "delivered",
});

/** A session that works. */
export const workingSession = (told: Pick<SessionInfo, "name" | "phone" | "lastEventAtMs">): SessionInfo => ({
  status: "WORKING",
  rawStatus: "WORKING",
  engine: "WEBJS",
  pushName: "Kaunter",
  ...told,
});

/** A file of which nothing is known but what is said. */
export const aMedia = (told: Partial<Media> = {}): Media => ({
  mimetype: null,
  filename: null,
  sizeBytes: null,
  widthPx: null,
  heightPx: null,
  durationMs: null,
  gatewayUrl: null,
  ...told,
});

import type { Change, ChangePage, ChatMessage, Conversation, SessionInfo } from "@kaunter/domain";
import { lastText, plainConversation, plainMessage, uuid, workingSession } from "@kaunter/testing/builders";
import { type DeskEvent, type DeskState, INITIAL_STATE, reduce } from "../../src/index.ts";

export { uuid };

export const CHAT = uuid(900);
export const OTHER_CHAT = uuid(901);
export const NOON = Date.UTC(2026, 10, 21, 4, 0, 0);
export const MINUTE = 60_000;

/** An incoming text; `n` is its id and, in minutes after noon, its time. */
export function message(n: number, changes: Partial<ChatMessage> = {}): ChatMessage {
  const told = { id: uuid(n), conversationId: CHAT, bareId: `BARE${String(n)}`, body: `text ${String(n)}` };
  return { ...plainMessage({ ...told, sentAtMs: NOON + n * MINUTE }), ...changes };
}

/** An outgoing text of the desk, typed as `clientId`. */
export function reply(n: number, clientId: string, changes: Partial<ChatMessage> = {}): ChatMessage {
  return message(n, { clientId, direction: "out", status: "queued", sentBy: "Mei Ling", ...changes });
}

/** An active conversation whose last message came `atMinute` minutes after noon. */
export function conversation(id: string, atMinute: number, changes: Partial<Conversation> = {}): Conversation {
  const lastMessage = lastText(NOON + atMinute * MINUTE, "Hi");
  const who = { chatId: "60123456789@c.us", contactId: uuid(1), name: "Aisyah", phone: "60123456789" };
  return { ...plainConversation({ id, session: "main", ...who, lastMessage }), ...changes };
}

export const session = (changes: Partial<SessionInfo> = {}): SessionInfo => ({
  ...workingSession({ name: "main", phone: "60111111111", lastEventAtMs: NOON }),
  ...changes,
});

/** The feed's place of transaction `xid`. */
export const at = (xid: number, epoch = "e1"): string => `${epoch}.${String(xid)}.${uuid(xid)}`;

export const messageChange = (xid: number, row: ChatMessage): Change => ({
  type: "message",
  cursor: at(xid),
  message: row,
});
export const conversationChange = (xid: number, row: Conversation): Change => ({
  type: "conversation",
  cursor: at(xid),
  conversation: row,
});

export const removedChange = (
  xid: number,
  entity: "conversation" | "message",
  id: string,
  replacedBy: string | null = null,
): Change => ({ type: "removed", cursor: at(xid), removed: { entity, id, replacedBy } });

export function changePage(changes: readonly Change[], rest: Partial<ChangePage> = {}): ChangePage {
  return { changes: [...changes], cursor: changes.at(-1)?.cursor ?? at(0), hasMore: false, reset: false, ...rest };
}

export const feed = (...changes: Change[]): DeskEvent => ({ type: "feed/changed", page: changePage(changes) });

export const opened = (conversationId = CHAT): DeskEvent => ({ type: "conversation/opened", conversationId });

type HistoryLoaded = Extract<DeskEvent, { type: "history/loaded" }>;

/** An answer to a question for history, asked from `from`; what `page` leaves out is empty. */
export const loadedPage = (
  direction: "older" | "newer" | "around" | "initial",
  from: string | null,
  page: Partial<HistoryLoaded["page"]>,
): HistoryLoaded => ({
  type: "history/loaded",
  generation: 0,
  conversationId: CHAT,
  direction,
  from,
  page: { messages: [], hasMore: false, cursor: null, ...page },
});

export function firstPage(messages: ChatMessage[], hasMore = false, generation = 0): DeskEvent {
  return { ...loadedPage("initial", null, { messages, hasMore, cursor: hasMore ? "older-1" : null }), generation };
}

export const queued = (clientId: string, minute: number): DeskEvent => ({
  type: "send/queued",
  clientId,
  conversationId: CHAT,
  text: "See you at 7",
  replyTo: null,
  sentBy: "Mei Ling",
  createdAtMs: NOON + minute * MINUTE,
});

export const listRequested = (filterKey = "all", from: string | null = null): DeskEvent => ({
  type: "list/requested",
  filterKey,
  filter: { type: "all" },
  from,
});

export interface ListAnswer {
  readonly nextCursor?: string | null;
  readonly total?: number;
  readonly unreadTotal?: number;
  readonly from?: string | null;
  readonly filterKey?: string;
  readonly generation?: number;
}

export function listLoaded(conversations: Conversation[], answer: ListAnswer = {}): DeskEvent {
  const { nextCursor = null, from = null, filterKey = "all", generation = 0 } = answer;
  const unread = conversations.reduce((sum, row) => sum + row.unreadCount, 0);
  const { total = conversations.length, unreadTotal = unread } = answer;
  return { type: "list/loaded", generation, filterKey, from, page: { conversations, total, unreadTotal, nextCursor } };
}

export const live: DeskEvent = { type: "link/live", cursor: at(0), atMs: NOON };

/** The state after these events, from a desk that knows nothing. */
export const after = (...events: DeskEvent[]): DeskState => events.reduce(reduce, INITIAL_STATE);

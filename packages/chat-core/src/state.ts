import type {
  ChatId,
  ChatMessage,
  Conversation,
  ConversationFilter,
  ConversationStatus,
  ErrorCode,
  FileOnItsWay,
  SessionInfo,
} from "@kaunter/domain";
import type { SettingsState } from "./settings-state.ts";

/** A row and the feed cursor it came with; null when it came with a page or an answer, whose place in the feed is unknown. */
export interface Held<T> {
  readonly value: T;
  readonly cursor: string | null;
}

export type LoadStatus = "idle" | "loading" | "ready" | "error";

/** A place in the list: newest last message first, then by id; null stands for no message at all. */
export interface ListPlace {
  readonly atMs: number | null;
  readonly id: string;
}

/** The filtered list: an ordering of ids, apart from the rows themselves. */
export interface ListState {
  /** What the address bar asks for. */
  readonly filterKey: string;
  readonly filter: ConversationFilter;
  /** The filter `ids` answer to; differs from `filterKey` while the next answer is on its way. */
  readonly shownKey: string | null;
  readonly ids: readonly string[];
  /** Position after the last loaded row; null when everything is loaded. */
  readonly nextCursor: string | null;
  /** Where the loaded part ends, however its rows move afterwards; null when everything is loaded. */
  readonly end: ListPlace | null;
  readonly total: number;
  readonly unreadTotal: number;
  /** False when a row that was never loaded changed, so that only the server can count again (`list/counted`). */
  readonly totalsExact: boolean;
  readonly status: LoadStatus;
  readonly errorCode: ErrorCode | null;
  /** Rows the feed changed since the last request went out: the answer may not know them yet. */
  readonly touched: readonly string[];
}

/** What somebody here changes about a conversation: how the row looks with it. */
export type ConversationChange =
  | { readonly type: "tags"; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly type: "notes"; readonly text: string }
  | { readonly type: "assignee"; readonly staffId: string | null; readonly staffName: string | null }
  | { readonly type: "status"; readonly status: ConversationStatus };

/** A change the server has not shown back yet. */
export interface PendingEdit {
  readonly editId: string;
  readonly change: ConversationChange;
  /** Where in the feed it was written; null until the server said so. */
  readonly settledAt: string | null;
}

/** A row with changes on top. */
export interface EditedRow {
  /** The row without them; null while it is not loaded. */
  readonly base: Conversation | null;
  readonly pending: readonly PendingEdit[];
}

export interface ConversationsState {
  /** As they are shown: with the changes made here on top. */
  readonly byId: Readonly<Record<string, Held<Conversation>>>;
  readonly edits: Readonly<Record<string, EditedRow>>;
  readonly list: ListState;
}

/** Notes somebody here is writing. */
export interface NotesDraft {
  /** The notes as they were when the writing began: only over these may they be saved. */
  readonly base: string;
  readonly text: string;
  /** The text that is on its way to the server. */
  readonly sending: string | null;
  readonly errorCode: ErrorCode | null;
}

/** A place in a thread: threads are ordered by (sentAtMs, id). */
export interface Position {
  readonly sentAtMs: number;
  readonly id: string;
}

/** The loaded stretch of one conversation's history, from `floor` to `ceiling`, with nothing missing in between. */
export interface Thread {
  readonly conversationId: string;
  readonly status: LoadStatus;
  readonly errorCode: ErrorCode | null;
  /** Every row known, those outside the stretch included. */
  readonly rows: Readonly<Record<string, Held<ChatMessage>>>;
  /** Ids inside the stretch, oldest first. */
  readonly ids: readonly string[];
  /** Null: the stretch reaches the first message. */
  readonly floor: Position | null;
  /** Null: the stretch reaches the newest message, so live messages join at its end. */
  readonly ceiling: Position | null;
  readonly olderCursor: string | null;
  readonly newerCursor: string | null;
  readonly loadingOlder: boolean;
  readonly loadingNewer: boolean;
  /** How many messages were unread when the conversation was opened; 0 when it is closed. */
  readonly unreadAtOpening: number;
  /** The first message that was unread at the opening, once it is loaded. */
  readonly firstUnreadId: string | null;
}

/** A message somebody typed that the server has not shown back yet. */
export interface OutboxEntry {
  readonly clientId: string;
  readonly conversationId: string;
  /** Of a file: its caption, "" for none. */
  readonly text: string;
  /** What goes out with the text; its bytes are the screen's to keep. */
  readonly file?: FileOnItsWay | undefined;
  /** The message answered to, by its id. */
  readonly replyTo: string | null;
  /** Name of the staff member who typed it. */
  readonly sentBy: string | null;
  readonly createdAtMs: number;
  readonly state: "sending" | "failed";
  readonly errorCode: ErrorCode | null;
}

/** What is known of an id that is gone for good: when, and which id stands for it now. */
export interface Tombstone {
  readonly cursor: string;
  readonly replacedBy: string | null;
}

export type LinkStatus = "live" | "stale" | "reconnecting" | "offline";

/** How much this screen can be trusted to be current. */
export interface LinkState {
  readonly state: LinkStatus;
  /** Everything up to here has been applied. */
  readonly cursor: string | null;
  readonly sinceMs: number;
  /** Why the link is lost, where the server said so: `database_unavailable` is no fault of the network. */
  readonly code: ErrorCode | null;
}

export interface DeskState {
  /** Rises whenever everything held is dropped; answers to questions of an earlier generation are ignored. */
  readonly generation: number;
  readonly conversations: ConversationsState;
  readonly threads: Readonly<Record<string, Thread>>;
  readonly outbox: Readonly<Record<string, OutboxEntry>>;
  readonly sessions: Readonly<Record<string, Held<SessionInfo>>>;
  readonly settings: SettingsState;
  /** Conversations and messages the feed removed, by id: a late answer does not bring them back. */
  readonly removed: Readonly<Record<string, Tombstone>>;
  readonly link: LinkState;
  /** When each chat's "typing…" ends, in ms since the epoch. */
  readonly typing: Readonly<Record<ChatId, number>>;
  readonly selectedConversationId: string | null;
  readonly drafts: Readonly<Record<string, string>>;
  /** Notes being written, by conversation. */
  readonly notes: Readonly<Record<string, NotesDraft>>;
}

const INITIAL_LIST: ListState = {
  filterKey: "",
  filter: { type: "all" },
  shownKey: null,
  ids: [],
  nextCursor: null,
  end: null,
  total: 0,
  unreadTotal: 0,
  totalsExact: true,
  status: "idle",
  errorCode: null,
  touched: [],
};

/** A desk that knows nothing yet. */
export const INITIAL_STATE: DeskState = {
  generation: 0,
  conversations: { byId: {}, edits: {}, list: INITIAL_LIST },
  threads: {},
  outbox: {},
  sessions: {},
  settings: { tags: { value: [], cursor: null }, changedAt: {} },
  removed: {},
  link: { state: "stale", cursor: null, sinceMs: 0, code: null },
  typing: {},
  selectedConversationId: null,
  drafts: {},
  notes: {},
};

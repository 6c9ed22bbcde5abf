import type {
  ChangePage,
  ChatId,
  ChatMessage,
  Conversation,
  ConversationFilter,
  ErrorCode,
  FileOnItsWay,
  SessionInfo,
  Tag,
} from "@kaunter/domain";
import type { ConversationChange } from "./state.ts";

/** One answer of the list route. */
export interface ListPage {
  readonly conversations: readonly Conversation[];
  readonly total: number;
  readonly unreadTotal: number;
  readonly nextCursor: string | null;
}

export type HistoryDirection = "initial" | "older" | "newer" | "around";

/** One answer of the thread route, oldest message first. */
export interface HistoryPage {
  readonly messages: readonly ChatMessage[];
  /** More in the direction asked; for `initial` and `around`: more older ones. */
  readonly hasMore: boolean;
  /** Where to go on in that direction. */
  readonly cursor: string | null;
  /** Only `around` can end before the newest message. */
  readonly hasNewer?: boolean | undefined;
  readonly newerCursor?: string | null | undefined;
}

type ListEvent =
  /** `from` is the position the page is asked after; null asks for the first page and replaces the list. */
  | {
      readonly type: "list/requested";
      readonly filterKey: string;
      readonly filter: ConversationFilter;
      readonly from: string | null;
    }
  | {
      readonly type: "list/loaded";
      readonly generation: number;
      readonly filterKey: string;
      readonly from: string | null;
      readonly page: ListPage;
    }
  | {
      readonly type: "list/failed";
      readonly generation: number;
      readonly filterKey: string;
      readonly code: ErrorCode;
    }
  /** A fresh count of a filter, without its rows. */
  | {
      readonly type: "list/counted";
      readonly generation: number;
      readonly filterKey: string;
      readonly total: number;
      readonly unreadTotal: number;
    };

type HistoryEvent =
  | {
      readonly type: "history/requested";
      readonly conversationId: string;
      readonly direction: HistoryDirection;
    }
  /** `from` is the `olderCursor` or `newerCursor` the page was asked with; null for `initial` and `around`. */
  | {
      readonly type: "history/loaded";
      readonly generation: number;
      readonly conversationId: string;
      readonly direction: HistoryDirection;
      readonly from: string | null;
      readonly page: HistoryPage;
    }
  | {
      readonly type: "history/failed";
      readonly generation: number;
      readonly conversationId: string;
      readonly direction: HistoryDirection;
      readonly code: ErrorCode;
    };

type ConversationEvent =
  | { readonly type: "conversation/opened"; readonly conversationId: string }
  | { readonly type: "conversation/closed" }
  /** One row that came as an answer (a deep link, a changed tag), outside any list. */
  | { readonly type: "conversation/loaded"; readonly generation: number; readonly conversation: Conversation }
  | { readonly type: "read/marked"; readonly conversationId: string }
  | { readonly type: "draft/changed"; readonly conversationId: string; readonly text: string }
  | { readonly type: "typing/started"; readonly chatId: ChatId; readonly untilMs: number }
  | { readonly type: "typing/stopped"; readonly chatId: ChatId };

type EditEvent =
  /** A change of tags, notes, assignee or status: shown at once. */
  | {
      readonly type: "edit/made";
      readonly editId: string;
      readonly conversationId: string;
      readonly change: ConversationChange;
    }
  /** Written; `cursor` is its place in the feed. */
  | { readonly type: "edit/settled"; readonly editId: string; readonly cursor: string }
  | { readonly type: "edit/failed"; readonly editId: string }
  | { readonly type: "notes/typed"; readonly conversationId: string; readonly text: string }
  | {
      readonly type: "notes/restored" | "notes/resolved";
      readonly conversationId: string;
      readonly base: string;
      readonly text: string;
    }
  | { readonly type: "notes/sent"; readonly conversationId: string }
  | { readonly type: "notes/saved"; readonly conversationId: string }
  | { readonly type: "notes/refused"; readonly conversationId: string; readonly code: ErrorCode };

type SendEvent =
  /** Also a retry, with the same `clientId`. */
  | {
      readonly type: "send/queued";
      readonly clientId: string;
      readonly conversationId: string;
      readonly text: string;
      readonly file?: FileOnItsWay | undefined;
      readonly replyTo: string | null;
      readonly sentBy: string | null;
      readonly createdAtMs: number;
    }
  | { readonly type: "send/accepted"; readonly clientId: string; readonly record: ChatMessage }
  | { readonly type: "send/failed"; readonly clientId: string; readonly code: ErrorCode }
  | { readonly type: "send/discarded"; readonly clientId: string };

type LinkEvent =
  | { readonly type: "feed/changed"; readonly page: ChangePage }
  | { readonly type: "session/changed"; readonly session: SessionInfo }
  /** The tags in use, as an answer. */
  | { readonly type: "tags/loaded"; readonly generation: number; readonly tags: readonly Tag[] }
  | { readonly type: "access/changed" }
  | { readonly type: "link/live"; readonly cursor: string; readonly atMs: number }
  | { readonly type: "link/stale"; readonly atMs: number }
  /** `code`: why the feed refused, where it said so. */
  | { readonly type: "link/lost"; readonly offline: boolean; readonly code?: ErrorCode | null; readonly atMs: number };

/** Everything that can happen to a desk, in the past tense. Answers carry the `generation` they were asked in. */
export type DeskEvent = ListEvent | HistoryEvent | ConversationEvent | EditEvent | SendEvent | LinkEvent;
export type DeskEventType = DeskEvent["type"];
export type DeskEventOf<T extends DeskEventType> = Extract<DeskEvent, { type: T }>;

import type { ChangePage, ChatId, ErrorCode } from "@kaunter/domain";

/** What an open stream tells. A transport calls nothing after `onDrop` and nothing after it was closed. */
export interface StreamHandlers {
  /** The connection stands; everything after the asked cursor will follow. */
  readonly onOpen: () => void;
  /** Committed rows; a single change travels as a page of one. */
  readonly onPage: (page: ChangePage) => void;
  readonly onHeartbeat: () => void;
  /** What this person may see has changed. */
  readonly onAccessChanged: () => void;
  /** `untilMs` null: stopped typing. */
  readonly onTyping: (chatId: ChatId, untilMs: number | null) => void;
  /** The stream is over. The code is null where the network gave no reason. */
  readonly onDrop: (code: ErrorCode | null) => void;
}

/** The two ways to the committed feed: both answer the same rows from the same query. Source: architecture §1. */
export interface FeedTransport {
  /**
   * The page after `cursor`; without one, no rows and the head of the feed.
   * @throws AppError when the question could not be answered, or the signal's reason when aborted.
   */
  readonly changesSince: (cursor: string | null, signal: AbortSignal) => Promise<ChangePage>;
  /** Opens the stream after `cursor` and answers the way to close it. */
  readonly openStream: (cursor: string, handlers: StreamHandlers) => () => void;
}

/** Time, chance and waiting, as arguments. */
export interface Timers {
  readonly nowMs: () => number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** Calls once after `delayMs`; answers the way to cancel. */
  readonly after: (delayMs: number, call: () => void) => () => void;
}

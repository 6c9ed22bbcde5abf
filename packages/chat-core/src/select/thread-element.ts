import type { ChatMessage } from "@kaunter/domain";
import type { OutboxEntry } from "../state.ts";

interface InGroup {
  readonly key: string;
  readonly firstInGroup: boolean;
  readonly lastInGroup: boolean;
}

/** A bubble of the server's. `key` is the composer's own id where there is one, so that an echo replaces in place. */
export type MessageElement = InGroup & { readonly type: "message"; readonly message: ChatMessage };

/** A bubble the server has not shown back yet. */
export type OutgoingElement = InGroup & { readonly type: "outgoing"; readonly entry: OutboxEntry };

export type BubbleElement = MessageElement | OutgoingElement;

/** `day` is the calendar day as `2026-11-21` in the reader's time zone; `atMs` its first message. */
export interface DayElement {
  readonly type: "day";
  readonly key: string;
  readonly day: string;
  readonly atMs: number;
}

export interface UnreadElement {
  readonly type: "unread";
  readonly key: "unread";
  readonly count: number;
}

/** Whatever stands in a thread, from top to bottom. */
export type ThreadElement = DayElement | UnreadElement | BubbleElement;

import type { MessageContent } from "@kaunter/domain";

/** What one record of the protocol says. */
export interface ContentReading {
  readonly content: MessageContent;
  /** The text beside or inside it, when the record holds one. */
  readonly body?: string | null;
  /** What WAHA calls the body is no text of this message: a thumbnail, a card, the question of a poll. */
  readonly bodyIsNoText?: boolean;
}

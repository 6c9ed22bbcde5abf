import type { ListView } from "@kaunter/chat-core";
import type { Conversation, MessageHit } from "@kaunter/domain";

/** One row of what was found. Headings and notes are read, the others are opened. */
export type SearchItem =
  | { readonly type: "heading"; readonly key: string; readonly of: "conversations" | "messages" }
  | { readonly type: "conversation"; readonly key: string; readonly conversation: Conversation }
  | { readonly type: "all"; readonly key: string; readonly count: number }
  | { readonly type: "hit"; readonly key: string; readonly hit: MessageHit }
  | { readonly type: "more"; readonly key: string }
  | { readonly type: "note"; readonly key: string; readonly says: "loading" | "none" | "soFar" | "failed" };

export interface Found {
  readonly list: Pick<ListView, "rows" | "total" | "nextCursor">;
  readonly hits: readonly MessageHit[];
  readonly messages: "loading" | "ready" | "error";
  readonly moreHits: boolean;
  /** Somebody asked for every conversation, not just the first few. */
  readonly all: boolean;
}

/** So many conversations stand before the messages, until somebody asks for all of them. */
const FIRST_ROWS = 5;

/** Everything found, in reading order: conversations first, messages below. */
export function searchItems({ list, hits, messages, moreHits, all }: Found): readonly SearchItem[] {
  // One more row instead of a row that says there is one more.
  const short = !all && list.total > FIRST_ROWS + 1;
  const rows = short ? list.rows.slice(0, FIRST_ROWS) : list.rows;
  const items: SearchItem[] = [];
  if (rows.length > 0) items.push({ type: "heading", key: "heading:conversations", of: "conversations" });
  for (const conversation of rows) items.push({ type: "conversation", key: conversation.id, conversation });
  if (short) items.push({ type: "all", key: "all", count: list.total });
  // Messages stand below the last conversation, so they wait for it.
  if (!short && list.nextCursor !== null) return items;
  items.push({ type: "heading", key: "heading:messages", of: "messages" });
  for (const hit of hits) items.push({ type: "hit", key: `message:${hit.message.id}`, hit });
  if (messages === "error") items.push({ type: "note", key: "note", says: "failed" });
  else if (messages === "loading") items.push({ type: "note", key: "note", says: "loading" });
  else if (moreHits) {
    // What was found so far is of chats the filters leave out.
    if (hits.length === 0) items.push({ type: "note", key: "note", says: "soFar" });
    items.push({ type: "more", key: "more" });
  } else if (hits.length === 0) items.push({ type: "note", key: "note", says: "none" });
  return items;
}

/** The rows arrows stop at. */
export function openable(items: readonly SearchItem[]): readonly string[] {
  return items.flatMap((item) =>
    item.type === "heading" || (item.type === "note" && item.says !== "failed") ? [] : [item.key],
  );
}

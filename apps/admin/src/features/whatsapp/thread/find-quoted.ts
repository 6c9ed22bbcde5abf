import type { DeskState } from "@kaunter/chat-core";
import type { ChatMessage } from "@kaunter/domain";

type Rows = DeskState["threads"][string]["rows"];

const indexes = new WeakMap<Rows, ReadonlyMap<string, ChatMessage>>();

/** A held message of a conversation by WhatsApp's bare id, which is all a quote knows; null when it is not held. */
export function quotedMessage(state: DeskState, conversationId: string, bareId: string | null): ChatMessage | null {
  const rows = state.threads[conversationId]?.rows;
  if (!rows || bareId === null) return null;
  const known = indexes.get(rows) ?? indexRows(rows);
  indexes.set(rows, known);
  return known.get(bareId) ?? null;
}

function indexRows(rows: Rows): ReadonlyMap<string, ChatMessage> {
  const all = Object.values(rows).map(({ value }) => value);
  return new Map(all.flatMap((message) => (message.bareId === null ? [] : [[message.bareId, message]])));
}

import { type ConversationChange, selectConversation } from "@kaunter/chat-core";
import type { ConversationEdit, ConversationStatus, ErrorCode } from "@kaunter/domain";
import { errorCodeOf } from "../../data/error-code.ts";
import type { Desk } from "../desk.ts";
import { inTurn } from "../in-turn.ts";

/** Puts tags on a conversation and takes others off. Answers what went wrong; then it is as if nothing had been done. */
export function changeTags(
  desk: Desk,
  conversationId: string,
  tags: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): Promise<ErrorCode | null> {
  const add = [...(tags.add ?? [])];
  const remove = [...(tags.remove ?? [])];
  return edit(desk, conversationId, { type: "tags", add, remove }, { type: "tags", add, remove });
}

/** Gives a conversation to somebody, or to nobody. Answers as `changeTags`. */
export function assignTo(
  desk: Desk,
  conversationId: string,
  staff: { readonly id: string; readonly name: string } | null,
): Promise<ErrorCode | null> {
  const staffId = staff?.id ?? null;
  const change = { type: "assignee", staffId, staffName: staff?.name ?? null } as const;
  return edit(desk, conversationId, change, { type: "assignee", staffId });
}

/**
 * Marks a conversation handled or archived, or makes it active again. Answers as `changeTags`; `conflict` when a message
 * comes that was not here yet: what nobody has seen is not put away.
 */
export function settleConversation(
  desk: Desk,
  conversationId: string,
  status: ConversationStatus,
): Promise<ErrorCode | null> {
  const seenAtMs = selectConversation(desk.store.getState(), conversationId)?.lastMessage?.atMs ?? 0;
  return edit(desk, conversationId, { type: "status", status }, { type: "status", status, seenAtMs });
}

async function edit(
  { store, api, newId }: Desk,
  conversationId: string,
  change: ConversationChange,
  body: ConversationEdit,
): Promise<ErrorCode | null> {
  const editId = newId();
  store.dispatch({ type: "edit/made", editId, conversationId, change });
  try {
    const cursor = await inTurn(store, conversationId, () => api.editConversation(conversationId, body));
    store.dispatch({ type: "edit/settled", editId, cursor });
    return null;
  } catch (error) {
    store.dispatch({ type: "edit/failed", editId });
    return errorCodeOf(error);
  }
}

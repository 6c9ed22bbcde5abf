import type { ChatId, Conversation, SessionInfo, SettingsChange, Tag } from "@kaunter/domain";
import type { DeskState, LinkState } from "../state.ts";
import { isConversationGone, replacementOf } from "../tombstones.ts";

const sessionLists = new WeakMap<DeskState["sessions"], readonly SessionInfo[]>();

/** One conversation, listed or not; null when it was never loaded. */
export function selectConversation(state: DeskState, conversationId: string | null): Conversation | null {
  return conversationId === null ? null : (state.conversations.byId[conversationId]?.value ?? null);
}

/** The conversation that is open. */
export function selectSelected(state: DeskState): Conversation | null {
  return selectConversation(state, state.selectedConversationId);
}

/**
 * The conversation a gone one became part of: send the screen there. Null while the conversation stands, or when
 * nothing took its place.
 */
export function selectReplacement(state: DeskState, conversationId: string | null): string | null {
  return conversationId === null ? null : replacementOf(state, conversationId);
}

/** Is this conversation gone for this person, with nothing in its place: moved out of their sight, or removed? */
export function selectGone(state: DeskState, conversationId: string | null): boolean {
  return (
    conversationId !== null &&
    isConversationGone(state, conversationId) &&
    replacementOf(state, conversationId) === null
  );
}

/** How current this screen is. */
export function selectLink(state: DeskState): LinkState {
  return state.link;
}

/** What stands unsent in a conversation's composer. */
export function selectDraft(state: DeskState, conversationId: string): string {
  return state.drafts[conversationId] ?? "";
}

/** Every gateway session, by name. */
export function selectSessions(state: DeskState): readonly SessionInfo[] {
  const known = sessionLists.get(state.sessions);
  if (known) return known;
  const names = Object.keys(state.sessions).sort();
  const sessions = names.flatMap((name) => state.sessions[name]?.value ?? []);
  sessionLists.set(state.sessions, sessions);
  return sessions;
}

/** One gateway session; null when nothing was heard of it. */
export function selectSession(state: DeskState, name: string): SessionInfo | null {
  return state.sessions[name]?.value ?? null;
}

/** The tags in use, in their order. */
export function selectTags(state: DeskState): readonly Tag[] {
  return state.settings.tags.value;
}

/** Changes whenever a kind of setting did: what was read of it has to be read again. */
export function selectSettingsStamp(state: DeskState, kind: SettingsChange["kind"]): string {
  return state.settings.changedAt[kind] ?? "";
}

/** Is somebody typing in this chat at `nowMs`? */
export function selectTyping(state: DeskState, chatId: ChatId, nowMs: number): boolean {
  return (state.typing[chatId] ?? 0) > nowMs;
}

/** The comparison with the gateway that is under way: the longest, when there are several; null: none. */
export function selectSyncing(state: DeskState): NonNullable<SessionInfo["sync"]> | null {
  const running = selectSessions(state).flatMap(({ sync }) => sync ?? []);
  return running.sort((a, b) => b.total - a.total)[0] ?? null;
}

/** Name of a session that says it works though its events are missing; null: all are heard. */
export function selectDeaf(state: DeskState): string | null {
  const deaf = selectSessions(state).find(
    ({ status, deafSinceMs }) => status === "WORKING" && typeof deafSinceMs === "number",
  );
  return deaf?.name ?? null;
}

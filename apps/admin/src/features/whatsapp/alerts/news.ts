import type { DeskState, Held } from "@kaunter/chat-core";
import type { Conversation } from "@kaunter/domain";

type Rows = Readonly<Record<string, Held<Conversation>>>;

/**
 * Conversations in which somebody has just written: their badge rose with a newer message from outside. What is filled in later
 * or read elsewhere raises no badge, and what comes while the desk catches up after a night is old.
 */
export function newsBetween(before: DeskState, after: DeskState): Conversation[] {
  const [was, is] = [before.conversations.byId, after.conversations.byId];
  if (was === is || before.link.state !== "live" || after.link.state !== "live") return [];
  return Object.entries(is).flatMap(([id, held]) => {
    if (was[id]?.value === held.value || held.value.lastMessage?.direction !== "in") return [];
    const old = was[id]?.value;
    return (old === undefined ? isNewcomer(was, held) : hasRisen(old, held.value)) ? [held.value] : [];
  });
}

function hasRisen(old: Conversation, now: Conversation): boolean {
  return now.unreadCount > old.unreadCount && atMs(now) > atMs(old);
}

/** Rows of the feed have a cursor, those of a page that was scrolled to have none; an old chat that was only retagged is older than the newest. */
function isNewcomer(was: Rows, { value, cursor }: Held<Conversation>): boolean {
  if (cursor === null || value.unreadCount === 0) return false;
  return Object.values(was).every((held) => atMs(held.value) < atMs(value));
}

const atMs = ({ lastMessage }: Conversation): number => lastMessage?.atMs ?? 0;

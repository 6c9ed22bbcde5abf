import type { ChatMessage } from "@kaunter/domain";
import type { OutboxEntry } from "../state.ts";
import type { BubbleElement, DayElement, ThreadElement } from "./thread-element.ts";

/** Bubbles of one sender further apart than this stand in groups of their own. */
const GROUP_GAP_MS = 5 * 60_000;

export interface ThreadParts {
  readonly messages: readonly ChatMessage[];
  readonly entries: readonly OutboxEntry[];
  readonly firstUnreadId: string | null;
  readonly unreadCount: number;
  readonly dayOf: (atMs: number) => string;
}

/** A bubble before its place in a group is known. `voice` is equal for bubbles that may share a group; null: never. */
interface Draft {
  readonly source: ChatMessage | OutboxEntry;
  readonly voice: string | null;
  readonly atMs: number;
  readonly day: string;
  readonly afterUnreadLine: boolean;
}

/** Lays a thread out: day lines, the unread line, bubbles in groups, unsent bubbles at the end. */
export function buildElements(parts: ThreadParts): readonly ThreadElement[] {
  const drafts = [...parts.messages.map((message) => ofMessage(parts, message)), ...ofEntries(parts)];
  return drafts.flatMap((draft, index): ThreadElement[] => {
    const [before, after] = [drafts[index - 1], drafts[index + 1]];
    const bubble = toBubble(draft, !before || isSplit(before, draft), !after || isSplit(draft, after));
    const lines: ThreadElement[] = [];
    if (before?.day !== draft.day) lines.push(dayLine(draft));
    if (draft.afterUnreadLine) lines.push({ type: "unread", key: "unread", count: parts.unreadCount });
    return [...lines, bubble];
  });
}

function ofMessage(parts: ThreadParts, message: ChatMessage): Draft {
  return {
    source: message,
    voice: voiceOf(message),
    atMs: message.sentAtMs,
    day: parts.dayOf(message.sentAtMs),
    afterUnreadLine: message.id === parts.firstUnreadId,
  };
}

/** An unsent bubble never stands on an earlier day than the message above it, whatever the clock of the desk says. */
function ofEntries(parts: ThreadParts): Draft[] {
  const lastAtMs = parts.messages.at(-1)?.sentAtMs ?? -Infinity;
  return parts.entries.map((entry) => {
    const atMs = Math.max(entry.createdAtMs, lastAtMs);
    const voice = `out:${entry.sentBy ?? ""}`;
    return { source: entry, voice, atMs, day: parts.dayOf(atMs), afterUnreadLine: false };
  });
}

/** Calls and notices stand alone. */
function voiceOf(message: ChatMessage): string | null {
  if (message.content.kind === "notice" || message.content.kind === "call") return null;
  return message.direction === "out" ? `out:${message.sentBy ?? ""}` : `in:${message.sender?.chatId ?? ""}`;
}

function isSplit(above: Draft, below: Draft): boolean {
  return (
    above.voice === null ||
    above.voice !== below.voice ||
    above.day !== below.day ||
    below.afterUnreadLine ||
    below.atMs - above.atMs > GROUP_GAP_MS
  );
}

/** The day line built last above each source: given again while the day is the same. */
const days = new WeakMap<ChatMessage | OutboxEntry, DayElement>();

function dayLine(draft: Draft): DayElement {
  const known = days.get(draft.source);
  if (known?.day === draft.day) return known;
  const line: DayElement = { type: "day", key: `day:${draft.day}`, day: draft.day, atMs: draft.atMs };
  days.set(draft.source, line);
  return line;
}

/** The bubble built last from each source: given again while nothing about it changed. */
const built = new WeakMap<ChatMessage | OutboxEntry, BubbleElement>();

function toBubble(draft: Draft, firstInGroup: boolean, lastInGroup: boolean): BubbleElement {
  const { source } = draft;
  const known = built.get(source);
  if (known?.firstInGroup === firstInGroup && known.lastInGroup === lastInGroup) return known;
  const place = { firstInGroup, lastInGroup };
  const bubble: BubbleElement =
    "direction" in source
      ? { type: "message", key: source.clientId ?? source.id, message: source, ...place }
      : { type: "outgoing", key: source.clientId, entry: source, ...place };
  built.set(source, bubble);
  return bubble;
}

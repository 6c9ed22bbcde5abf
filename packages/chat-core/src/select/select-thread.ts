import type { ErrorCode } from "@kaunter/domain";
import { keepItems, sameItems } from "../same-shape.ts";
import type { DeskState, LoadStatus, OutboxEntry, Thread } from "../state.ts";
import { buildElements } from "./build-elements.ts";
import { createDayOf } from "./day-of.ts";
import type { ThreadElement } from "./thread-element.ts";

/** A thread as a screen needs it. */
export interface ThreadView {
  readonly status: LoadStatus;
  readonly errorCode: ErrorCode | null;
  readonly elements: readonly ThreadElement[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  /** What to ask the next older or newer page with. */
  readonly olderCursor: string | null;
  readonly newerCursor: string | null;
  readonly loadingOlder: boolean;
  readonly loadingNewer: boolean;
}

export interface ThreadOptions {
  /** The reader's IANA time zone, for the day lines. */
  readonly timeZone: string;
}

interface Laid {
  readonly timeZone: string;
  readonly entries: readonly OutboxEntry[];
  readonly view: ThreadView;
}

const NEVER_OPENED: ThreadView = {
  status: "idle",
  errorCode: null,
  elements: [],
  hasOlder: false,
  hasNewer: false,
  olderCursor: null,
  newerCursor: null,
  loadingOlder: false,
  loadingNewer: false,
};

const laidOut = new WeakMap<Thread, Laid>();
const dayOfByZone = new Map<string, (atMs: number) => string>();

/**
 * One conversation from top to bottom. The same reference while nothing in it changed; elements that did not change
 * keep theirs. Unsent bubbles stand at the true end, so they show only while the newest message is loaded.
 */
export function selectThread(state: DeskState, conversationId: string, options: ThreadOptions): ThreadView {
  const thread = state.threads[conversationId];
  if (!thread) return NEVER_OPENED;
  const entries = thread.ceiling === null ? entriesOf(state.outbox, conversationId) : [];
  const known = laidOut.get(thread);
  if (known?.timeZone === options.timeZone && sameItems(known.entries, entries)) return known.view;
  const view = layOut(thread, entries, options.timeZone);
  laidOut.set(thread, { timeZone: options.timeZone, entries, view });
  return view;
}

function layOut(thread: Thread, entries: readonly OutboxEntry[], timeZone: string): ThreadView {
  const elements = buildElements({
    messages: thread.ids.flatMap((id) => thread.rows[id]?.value ?? []),
    entries,
    firstUnreadId: thread.firstUnreadId,
    unreadCount: thread.unreadAtOpening,
    dayOf: dayOf(timeZone),
  });
  return {
    status: thread.status,
    errorCode: thread.errorCode,
    elements: keepItems(laidOut.get(thread)?.view.elements ?? [], elements),
    hasOlder: thread.floor !== null,
    hasNewer: thread.ceiling !== null,
    olderCursor: thread.olderCursor,
    newerCursor: thread.newerCursor,
    loadingOlder: thread.loadingOlder,
    loadingNewer: thread.loadingNewer,
  };
}

function entriesOf(outbox: DeskState["outbox"], conversationId: string): readonly OutboxEntry[] {
  const own = Object.values(outbox).filter((entry) => entry.conversationId === conversationId);
  return own.sort((left, right) => left.createdAtMs - right.createdAtMs);
}

function dayOf(timeZone: string): (atMs: number) => string {
  const known = dayOfByZone.get(timeZone) ?? createDayOf(timeZone);
  dayOfByZone.set(timeZone, known);
  return known;
}

import type { FeedItem } from "@kaunter/db";
import { type Access, can, canSee, type Change, isLaterCursor, type Visible } from "@kaunter/domain";
import { cursorOfPerson } from "./cursor-of-person";

export type StreamEnd = "signed-out" | "access-changed" | "too-slow" | "unavailable" | "shutdown";

/** Somebody began or stopped typing in a chat. Never stored. */
export interface Typing {
  readonly chatId: string;
  readonly typing: boolean;
}

/** Where a subscriber's lines go: one browser's stream. */
export interface FeedSink {
  change(change: Change): void;
  typing(typing: Typing): void;
  ready(cursor: string): void;
  reset(): void;
  end(reason: StreamEnd): void;
}

/** How much of the tail a catch-up may keep waiting; beyond it the rows are read again instead of being kept. */
const MAX_HELD = 1_000;

/** One open stream: it sees what its person may see, once, in order, from its own cursor on. */
export class Subscriber {
  readonly access: Access;
  #cursor: string;
  #held: FeedItem[] | null = [];
  #overflowed = false;
  readonly #sink: FeedSink;

  constructor(access: Access, cursor: string, sink: FeedSink) {
    this.access = access;
    this.#cursor = cursor;
    this.#sink = sink;
  }

  /** Where the next catch-up goes on. */
  get cursor(): string {
    return this.#cursor;
  }

  /** Takes a page of the tail. Until the catch-up has ended it is held back, so nothing overtakes. */
  offer(items: readonly FeedItem[]): void {
    if (this.#held === null) {
      for (const item of items) this.#pass(item);
    } else if (this.#held.length + items.length > MAX_HELD) {
      this.#held = [];
      this.#overflowed = true;
    } else this.#held.push(...items);
  }

  /** Passes on a page of the catch-up, which row level security has already filtered. */
  catchUp(changes: readonly Change[], cursor: string): void {
    for (const change of changes) this.#sink.change(change);
    this.#cursor = cursor;
  }

  /**
   * Ends the catch-up: what was held back and is newer follows. Answers false when more happened meanwhile than could
   * be held: then the catch-up has to go on from `cursor`.
   */
  goLive(): boolean {
    if (this.#overflowed) {
      this.#overflowed = false;
      this.#held = [];
      return false;
    }
    const held = this.#held ?? [];
    this.#held = null;
    for (const item of held) this.#pass(item);
    this.#sink.ready(this.#cursor);
    return true;
  }

  /** Everything the browser holds is void; the feed goes on from `cursor`. */
  reset(cursor: string): void {
    this.#sink.reset();
    this.#cursor = cursor;
  }

  typing(typing: Typing, visible: Visible): void {
    if (canSee(this.access, visible)) this.#sink.typing(typing);
  }

  end(reason: StreamEnd): void {
    this.#sink.end(reason);
  }

  #pass(item: FeedItem): void {
    const cursor = cursorOfPerson(item.change.cursor, this.#cursor);
    if (!isLaterCursor(cursor, this.#cursor)) return;
    this.#cursor = cursor;
    if (hears(this.access, item)) this.#sink.change({ ...item.change, cursor });
  }
}

/** A leaving is told to those who saw the conversation where it was and do not see it where it is. */
function hears(access: Access, { visible, unless }: FeedItem): boolean {
  if (visible === null) return can(access, "chats.can_view");
  return canSee(access, visible) && !(unless !== null && canSee(access, unless));
}

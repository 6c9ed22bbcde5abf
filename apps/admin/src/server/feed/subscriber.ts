import type { FeedItem } from "@kaunter/db";
import { type Access, can, canSee, type Change, isLaterCursor } from "@kaunter/domain";

export type StreamEnd = "signed-out" | "access-changed" | "too-slow" | "shutdown";

/** Where a subscriber's lines go: one browser's stream. */
export interface FeedSink {
  change(change: Change): void;
  ready(cursor: string): void;
  reset(): void;
  end(reason: StreamEnd): void;
}

/** One open stream: it sees what its person may see, once, in order, from its own cursor on. */
export class Subscriber {
  readonly access: Access;
  private cursor: string;
  private held: FeedItem[] | null = [];

  constructor(
    access: Access,
    cursor: string,
    private readonly sink: FeedSink,
  ) {
    this.access = access;
    this.cursor = cursor;
  }

  /** Takes a page of the tail. Until the catch-up has ended it is held back, so nothing overtakes. */
  offer(items: readonly FeedItem[]): void {
    if (this.held) this.held.push(...items);
    else for (const item of items) this.pass(item);
  }

  /** Passes on a page of the catch-up, which row level security has already filtered. */
  catchUp(changes: readonly Change[], cursor: string): void {
    for (const change of changes) this.sink.change(change);
    this.cursor = cursor;
  }

  /** Ends the catch-up: what was held back and is newer follows. */
  goLive(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const item of held) this.pass(item);
    this.sink.ready(this.cursor);
  }

  /** The database began another life: everything so far is void, the feed goes on from `cursor`. */
  reset(cursor: string): void {
    this.sink.reset();
    this.cursor = cursor;
    if (!this.held) this.sink.ready(cursor);
  }

  end(reason: StreamEnd): void {
    this.sink.end(reason);
  }

  private pass({ change, visible }: FeedItem): void {
    if (!isLaterCursor(change.cursor, this.cursor)) return;
    this.cursor = change.cursor;
    const maySee = visible ? canSee(this.access, visible) : can(this.access, "chats.can_view");
    if (maySee) this.sink.change(change);
  }
}

import type { Change, ChangePage } from "@kaunter/domain";
import {
  createDeskStore,
  type DeskEvent,
  type DeskStore,
  type FeedTransport,
  keepInSync,
  type StreamHandlers,
  type Sync,
  type Timers,
} from "../../src/index.ts";
import { at, changePage, firstPage, NOON, opened } from "./builders.ts";

/** A clock that stands until it is moved. */
interface FakeClock extends Timers {
  readonly advance: (ms: number) => void;
  /** Time passes, but no timer runs: a machine asleep. */
  readonly sleep: (ms: number) => void;
  readonly waiting: () => number;
}

export function fakeClock(): FakeClock {
  let nowMs = NOON;
  let pending: { dueMs: number; call: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    random: () => 0.5,
    after: (delayMs, call) => {
      const timer = { dueMs: nowMs + delayMs, call };
      pending.push(timer);
      return () => (pending = pending.filter((one) => one !== timer));
    },
    advance: (ms) => {
      const endMs = nowMs + ms;
      for (;;) {
        const next = pending.filter((one) => one.dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0];
        if (!next) break;
        pending = pending.filter((one) => one !== next);
        nowMs = Math.max(nowMs, next.dueMs);
        next.call();
      }
      nowMs = endMs;
    },
    sleep: (ms) => (nowMs += ms),
    waiting: () => pending.length,
  };
}

interface FakeStream {
  readonly cursor: string;
  readonly handlers: StreamHandlers;
  readonly isClosed: () => boolean;
}

/** A server with a feed: `commit` adds to it, streams and questions answer from it. */
export class FakeServer implements FeedTransport {
  readonly streams: FakeStream[] = [];
  readonly asked: (string | null)[] = [];
  changes: Change[] = [];
  epoch = "e1";
  pageSize = 500;
  failure: Error | null = null;

  readonly changesSince = (cursor: string | null): Promise<ChangePage> => {
    this.asked.push(cursor);
    return this.failure ? Promise.reject(this.failure) : Promise.resolve(this.pageAfter(cursor));
  };

  readonly openStream = (cursor: string, handlers: StreamHandlers): (() => void) => {
    let closed = false;
    this.streams.push({ cursor, handlers, isClosed: () => closed });
    return () => (closed = true);
  };

  get stream(): FakeStream {
    const last = this.streams.at(-1);
    if (!last) throw new Error("no stream was opened");
    return last;
  }

  get open(): FakeStream[] {
    return this.streams.filter((stream) => !stream.isClosed());
  }

  /** The stream stands and tells everything after its cursor. */
  connect(): void {
    const { handlers } = this.stream;
    handlers.onOpen();
    let page = this.pageAfter(this.stream.cursor);
    for (;;) {
      if (page.changes.length > 0 || page.reset) handlers.onPage(page);
      if (!page.hasMore) return;
      page = this.pageAfter(page.cursor);
    }
  }

  pageAfter(cursor: string | null): ChangePage {
    const head = this.changes.at(-1)?.cursor ?? at(0, this.epoch);
    if (cursor === null) return changePage([], { cursor: head });
    if (!cursor.startsWith(`${this.epoch}.`)) return changePage([], { cursor: head, reset: true });
    const from = this.changes.findIndex((change) => change.cursor === cursor) + 1;
    const changes = this.changes.slice(from, from + this.pageSize);
    return changePage(changes, {
      cursor: changes.at(-1)?.cursor ?? cursor,
      hasMore: from + changes.length < this.changes.length,
    });
  }
}

export interface Desk {
  readonly server: FakeServer;
  readonly clock: FakeClock;
  readonly store: DeskStore;
  readonly sync: Sync;
  readonly events: DeskEvent[];
  readonly links: () => string[];
  readonly refetches: () => number;
  readonly signedOut: () => number;
  readonly refused: () => number;
  online: boolean;
}

/** A store kept in sync with a fake server, at `cursor`. */
export function desk(cursor: string | null = at(0)): Desk {
  const [server, clock, store] = [new FakeServer(), fakeClock(), createDeskStore()];
  const events: DeskEvent[] = [];
  const counts = { refetch: 0, signedOut: 0, refused: 0 };
  const made: { online: boolean } = { online: true };
  const sync = keepInSync({
    transport: server,
    timers: clock,
    cursor,
    emit: (event) => {
      events.push(event);
      store.dispatch(event);
    },
    refetch: () => (counts.refetch += 1),
    signedOut: () => (counts.signedOut += 1),
    refused: () => (counts.refused += 1),
    isOnline: () => made.online,
  });
  const links = (): string[] => events.flatMap(({ type }) => (type.startsWith("link/") ? [type] : []));
  return Object.assign(made, {
    server,
    clock,
    store,
    sync,
    events,
    links,
    refetches: () => counts.refetch,
    signedOut: () => counts.signedOut,
    refused: () => counts.refused,
  });
}

/** A desk whose stream stands, with one thread open. */
export function connected(): Desk {
  const made = desk();
  made.store.dispatch([opened(), firstPage([])]);
  made.sync.start();
  made.server.connect();
  return made;
}

/** Lets answers that are already there be heard. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

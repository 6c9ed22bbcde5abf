import type { DeskStore, FeedTransport, Sync } from "@kaunter/chat-core";
import { createDeskStore, keepInSync, SILENCE_MS, type Timers } from "@kaunter/chat-core";
import { type Access, AppError, type Change, type ChangePage, type ErrorCode, isLaterCursor } from "@kaunter/domain";
import { catchUp } from "@/server/feed/catch-up";
import { SseStream } from "@/server/feed/sse-sink";
import { Subscriber } from "@/server/feed/subscriber";
import { anAccess } from "../../../../support/an-access.ts";
import { aMessage, NOW_MS, uuid } from "../../../../support/builders.ts";

const VISIBLE = { contactId: null, branchId: null, isGroup: false };
const PAGE = 5;

/** A server with a committed feed and one person's sight of it: the very parts the product streams with. */
export class FeedWorld {
  readonly access: Access = anAccess();
  refusal: ErrorCode | null = null;
  epoch = "e-1";
  #changes: Change[] = [];
  #head = 0;
  readonly #streams = new Map<Subscriber, SseStream>();
  readonly #pokes = new Set<() => void>();

  get streams(): number {
    return this.#streams.size;
  }

  readonly changesSince = (cursor: string | null): Promise<ChangePage> => {
    if (this.refusal) return Promise.reject(new AppError(this.refusal, "refused"));
    return Promise.resolve(this.#page(cursor));
  };

  readonly openEvents = async (since: string, closed: AbortSignal): Promise<ReadableStream<Uint8Array>> => {
    await this.changesSince(null);
    const sink: SseStream = new SseStream(() => this.#streams.delete(subscriber));
    const subscriber = new Subscriber(this.access, since, sink);
    this.#streams.set(subscriber, sink);
    closed.addEventListener("abort", () => sink.end("shutdown"));
    const own = { page: this.changesSince, head: async () => (await this.changesSince(null)).cursor };
    void catchUp({ subscriber, sink, own, tailStands: () => Promise.resolve() });
    return sink.body;
  };

  readonly listen = (onPoke: () => void, onArriving: (arriving: boolean) => void): (() => void) => {
    this.#pokes.add(onPoke);
    onArriving(true);
    return () => void this.#pokes.delete(onPoke);
  };

  /** Commits a message of conversation 1; answers its text. */
  commit(poke = true): string {
    this.#head += 1;
    const body = `text ${String(this.#head)}`;
    const message = aMessage({ id: uuid(1000 + this.#head), body, sentAtMs: NOW_MS + this.#head });
    const change: Change = { type: "message", cursor: this.#cursor(this.#head), message };
    this.#changes.push(change);
    for (const subscriber of this.#streams.keys()) subscriber.offer([{ change, visible: VISIBLE, unless: null }]);
    if (poke) for (const tell of this.#pokes) tell();
    return body;
  }

  /** What the person may see changed: everything so far is of another epoch. */
  changeAccess(): void {
    this.epoch = `${this.epoch}x`;
    for (const subscriber of [...this.#streams.keys()]) subscriber.end("access-changed");
    for (const tell of this.#pokes) tell();
  }

  /** Every connection breaks, without a word. */
  cut(): void {
    for (const sink of this.#streams.values()) sink.end("shutdown");
  }

  #cursor(n: number): string {
    return `${this.epoch}.${String(n)}.a`;
  }

  #page(cursor: string | null): ChangePage {
    const head = this.#cursor(this.#head);
    if (cursor === null) return { changes: [], cursor: head, hasMore: false, reset: false };
    if (!cursor.startsWith(`${this.epoch}.`)) return { changes: [], cursor: head, hasMore: false, reset: true };
    const left = this.#changes
      .map((change, index) => ({ ...change, cursor: this.#cursor(index + 1) }))
      .filter((change) => isLaterCursor(change.cursor, cursor));
    const changes = left.slice(0, PAGE);
    const hasMore = left.length > PAGE;
    return { changes, cursor: hasMore ? (changes.at(-1)?.cursor ?? head) : head, hasMore, reset: false };
  }
}

/** Real timers, but nobody waits longer than a moment for a next try; silence keeps its length. */
export const quickTimers: Timers = {
  nowMs: () => Date.now(),
  random: () => 0.5,
  after: (delayMs, call) => {
    const timer = setTimeout(call, delayMs < SILENCE_MS ? 5 : delayMs);
    return () => clearTimeout(timer);
  },
};

export interface FollowedDesk {
  readonly store: DeskStore;
  readonly sync: Sync;
  readonly texts: () => (string | null)[];
  readonly calls: { refetched: number; signedOut: number; refused: number };
}

/** A desk that follows the world from its present head on, with one thread open. */
export async function follow(world: FeedWorld, transport: FeedTransport): Promise<FollowedDesk> {
  const store = createDeskStore();
  const calls = { refetched: 0, signedOut: 0, refused: 0 };
  const open = (): void => {
    const { generation } = store.getState();
    const page = { messages: [], hasMore: false, cursor: null };
    store.dispatch([
      { type: "conversation/opened", conversationId: uuid(1) },
      { type: "history/requested", conversationId: uuid(1), direction: "initial" },
      { type: "history/loaded", generation, conversationId: uuid(1), direction: "initial", from: null, page },
    ]);
  };
  const { cursor } = await world.changesSince(null);
  const sync = keepInSync({
    transport,
    timers: quickTimers,
    cursor,
    emit: store.dispatch,
    refetch: () => {
      calls.refetched += 1;
      open();
    },
    signedOut: () => (calls.signedOut += 1),
    refused: () => (calls.refused += 1),
    isOnline: () => true,
  });
  open();
  sync.start();
  const texts = (): (string | null)[] => {
    const thread = store.getState().threads[uuid(1)];
    return (thread?.ids ?? []).map((id) => thread?.rows[id]?.value.body ?? null);
  };
  return { store, sync, texts, calls };
}

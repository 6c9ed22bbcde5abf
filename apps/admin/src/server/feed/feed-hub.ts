import type { FeedPage, FeedRepository } from "@kaunter/db";
import { log } from "@/server/log";
import type { Visible } from "@kaunter/domain";
import type { Subscriber, Typing } from "./subscriber";

/** The floor under lost pokes. Source: architecture §1. */
const POLL_MS = 1_000;
const PAGE = 500;
/** A database without an answer for so long is away, ms: a stream that stands would only pretend to be live. */
const AWAY_MS = 5_000;

/**
 * One tail of the committed feed for the whole process: it reads `changes_since` with the service's eyes while somebody
 * listens, and each subscriber passes on what its person may see.
 */
export class FeedHub {
  readonly #repository: FeedRepository;
  readonly #subscribers = new Set<Subscriber>();
  #cursor: string | null = null;
  #starting: Promise<void> | null = null;
  #reading = false;
  #poked = false;
  #timer: NodeJS.Timeout | undefined;
  /** When the first question was asked that has no answer yet; null while there are answers. */
  #silentSinceMs: number | null = null;
  #closed = false;

  constructor(repository: FeedRepository) {
    this.#repository = repository;
  }

  /** Something was committed; carries no content. */
  readonly poke = (): void => {
    if (this.#subscribers.size === 0) return;
    void this.#pump();
    // Browsers come back, are answered 503, and can say so. A question that hangs is silence as well.
    if (Date.now() - (this.#silentSinceMs ?? Infinity) >= AWAY_MS) this.#endAll("unavailable");
  };

  /** How many streams are open. */
  size(): number {
    return this.#subscribers.size;
  }

  /** Resolves when the tail knows where it begins. @throws AppError when the database does not say */
  started(): Promise<void> {
    this.#starting ??= this.#repository.head().then(
      (head) => {
        this.#cursor = head;
      },
      (error: unknown) => {
        this.#starting = null;
        throw error;
      },
    );
    return this.#starting;
  }

  /** Adds an open stream; the function it answers takes it away again. A hub that was closed ends it at once. */
  subscribe(subscriber: Subscriber): () => void {
    if (this.#closed) {
      subscriber.end("shutdown");
      return () => undefined;
    }
    this.#subscribers.add(subscriber);
    this.#timer ??= setInterval(this.poke, POLL_MS).unref();
    this.poke();
    return () => {
      this.#subscribers.delete(subscriber);
      if (this.#subscribers.size > 0) return;
      this.#stopPolling();
      // Nobody listens: the next one starts from the head then, its own catch-up brings what lies between.
      this.#starting = null;
    };
  }

  subscribers(): readonly Subscriber[] {
    return [...this.#subscribers];
  }

  /** Passes on that somebody types, to those who see the chat. */
  announceTyping(typing: Typing, visible: Visible): void {
    for (const subscriber of this.#subscribers) subscriber.typing(typing, visible);
  }

  /** Ends every stream, and those that are opened from now on: the process is about to leave. */
  close(): void {
    this.#closed = true;
    this.#endAll("shutdown");
    this.#stopPolling();
  }

  #endAll(reason: "shutdown" | "unavailable"): void {
    for (const subscriber of [...this.#subscribers]) subscriber.end(reason);
  }

  #stopPolling(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #pump(): Promise<void> {
    if (this.#reading) {
      this.#poked = true;
      return;
    }
    this.#reading = true;
    this.#silentSinceMs ??= Date.now();
    try {
      do {
        this.#poked = false;
        await this.#read();
      } while (this.#poked);
      this.#silentSinceMs = null;
    } catch (error) {
      log.error("feed/read-failed", error);
    } finally {
      this.#reading = false;
    }
  }

  async #read(): Promise<void> {
    await this.started();
    let page: FeedPage;
    do {
      page = await this.#repository.since(this.#cursor, PAGE);
      this.#cursor = page.cursor;
      // In another life of the database every cursor is void: each browser comes back and is told so for itself.
      if (page.reset) this.#endAll("unavailable");
      else for (const subscriber of this.#subscribers) subscriber.offer(page.items);
    } while (page.hasMore);
  }
}

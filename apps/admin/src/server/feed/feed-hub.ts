import type { FeedPage, FeedRepository } from "@kaunter/db";
import { log } from "@/server/log";
import type { Subscriber } from "./subscriber";

/** The floor under lost pokes. Source: architecture §1. */
const POLL_MS = 1_000;
const PAGE = 500;

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

  constructor(repository: FeedRepository) {
    this.#repository = repository;
  }

  /** Something was committed; carries no content. */
  readonly poke = (): void => {
    if (this.#subscribers.size > 0) void this.#pump();
  };

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

  /** Adds an open stream; the function it answers takes it away again. */
  subscribe(subscriber: Subscriber): () => void {
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

  close(): void {
    for (const subscriber of this.#subscribers) subscriber.end("shutdown");
    this.#stopPolling();
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
    try {
      do {
        this.#poked = false;
        await this.#read();
      } while (this.#poked);
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
      for (const subscriber of this.#subscribers) {
        if (page.reset) subscriber.reset(page.cursor);
        else subscriber.offer(page.items);
      }
    } while (page.hasMore);
  }
}

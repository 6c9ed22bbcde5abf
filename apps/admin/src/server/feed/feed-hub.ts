import type { FeedPage, FeedRepository } from "@kaunter/db";
import { log } from "@/server/log";
import type { Subscriber } from "./subscriber";

/** The floor under lost pokes. Source: architecture §1. */
const POLL_MS = 1_000;
const PAGE = 500;

export interface FeedHub {
  /** Something was committed; carries no content. */
  poke(): void;
  /** Resolves when the tail knows where it begins. @throws AppError when the database does not say */
  started(): Promise<void>;
  /** Adds an open stream; the function it answers takes it away again. */
  subscribe(subscriber: Subscriber): () => void;
  subscribers(): readonly Subscriber[];
  close(): void;
}

/**
 * One tail of the committed feed for the whole process: it reads `changes_since` with the service's eyes while somebody
 * listens, and each subscriber passes on what its person may see.
 */
export function createFeedHub(repository: FeedRepository): FeedHub {
  const subscribers = new Set<Subscriber>();
  let cursor: string | null = null;
  let starting: Promise<void> | null = null;
  let reading = false;
  let poked = false;
  let timer: NodeJS.Timeout | undefined;

  function started(): Promise<void> {
    starting ??= repository.head().then(
      (head) => {
        cursor = head;
      },
      (error: unknown) => {
        starting = null;
        throw error;
      },
    );
    return starting;
  }

  async function read(): Promise<void> {
    await started();
    for (;;) {
      const page: FeedPage = await repository.since(cursor, PAGE);
      cursor = page.cursor;
      for (const subscriber of subscribers) {
        if (page.reset) subscriber.reset(page.cursor);
        else subscriber.offer(page.items);
      }
      if (!page.hasMore) return;
    }
  }

  async function pump(): Promise<void> {
    if (reading) {
      poked = true;
      return;
    }
    reading = true;
    try {
      do {
        poked = false;
        await read();
      } while (poked);
    } catch (error) {
      log.error("feed/read-failed", error);
    } finally {
      reading = false;
    }
  }

  function poke(): void {
    if (subscribers.size > 0) void pump();
  }

  return {
    poke,
    started,
    subscribe(subscriber) {
      subscribers.add(subscriber);
      timer ??= setInterval(poke, POLL_MS).unref();
      poke();
      return () => {
        subscribers.delete(subscriber);
        if (subscribers.size > 0) return;
        clearInterval(timer);
        timer = undefined;
        // Nobody listens: the next one starts from the head then, its own catch-up brings what lies between.
        starting = null;
      };
    },
    subscribers: () => [...subscribers],
    close() {
      for (const subscriber of subscribers) subscriber.end("shutdown");
      clearInterval(timer);
    },
  };
}

import { createFeedRepository } from "@kaunter/db";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { log } from "@/server/log";
import { runtime } from "@/server/runtime";
import { SseStream } from "./sse-sink";
import { Subscriber } from "./subscriber";

const PAGE = 500;

/**
 * Opens one browser's stream: first what it missed (its own question, under its own row level security), then live.
 * Ends with its access token. Source: architecture §1 "Live is catch-up".
 */
export function openStream(staff: CurrentStaff, since: string, aborted: AbortSignal): ReadableStream<Uint8Array> {
  const feed = createFeedRepository(staff.client);
  let leave = (): void => undefined;
  const sink = new SseStream(() => {
    clearTimeout(expiry);
    leave();
  });
  const expiry = setTimeout(
    () => {
      sink.end("signed-out");
    },
    Math.min(staff.tokenExpiresAtMs - Date.now(), 2 ** 31 - 1),
  ).unref();
  const subscriber = new Subscriber(staff.access, since, sink);
  leave = runtime().feed.subscribe(subscriber);
  aborted.addEventListener("abort", () => {
    sink.end("shutdown");
  });
  void catchUp().catch((error: unknown) => {
    log.error("feed/catch-up-failed", error);
    sink.end("shutdown");
  });
  return sink.body;

  async function catchUp(): Promise<void> {
    let cursor = since;
    // The tail must stand before the catch-up ends, or what is committed between the two would be heard by neither.
    await runtime().feed.started();
    for (;;) {
      const page = await feed.page(cursor, PAGE);
      if (page.reset) subscriber.reset(page.cursor);
      subscriber.catchUp(page.changes, page.cursor);
      cursor = page.cursor;
      if (!page.hasMore) break;
    }
    subscriber.goLive();
  }
}

import { createFeedRepository, type FeedRepository } from "@kaunter/db";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { log } from "@/server/log";
import { runtime } from "@/server/runtime";
import { catchUp } from "./catch-up";
import { SseStream } from "./sse-sink";
import { Subscriber } from "./subscriber";

/** What a timer can hold, ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Opens one browser's stream: first what it missed (its own question, under its own row level security), then live.
 * Ends with its access token. Source: architecture §1 "Live is catch-up".
 */
export function openStream(staff: CurrentStaff, since: string, aborted: AbortSignal): ReadableStream<Uint8Array> {
  const { feed: hub } = runtime();
  const own: FeedRepository = createFeedRepository(staff.client);
  let leave = (): void => undefined;
  const sink = new SseStream(() => {
    clearTimeout(expiry);
    leave();
  });
  const expiry = setTimeout(
    () => {
      sink.end("signed-out");
    },
    Math.min(staff.tokenExpiresAtMs - Date.now(), LONGEST_TIMER_MS),
  ).unref();
  const subscriber = new Subscriber(staff.access, since, sink);
  leave = hub.subscribe(subscriber);
  const end = (): void => {
    sink.end("shutdown");
  };
  if (aborted.aborted) end();
  else aborted.addEventListener("abort", end);
  catchUp({ subscriber, sink, own, tailStands: () => hub.started() }).catch((error: unknown) => {
    log.error("feed/catch-up-failed", error);
    sink.end("unavailable");
  });
  return sink.body;
}

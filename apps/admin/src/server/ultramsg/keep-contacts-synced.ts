import { isErrorCode } from "@kaunter/domain";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { syncContacts } from "./sync-contacts";

const MINUTE_MS = 60_000;

/**
 * Takes the contacts over by the clock, where that is asked for. Of several processes whoever comes second is told that one
 * is under way. Answers how to stop.
 */
export function keepContactsSynced(
  { ultramsg }: Pick<Runtime, "ultramsg">,
  everyMinutes: number | undefined,
): () => void {
  if (ultramsg === null || everyMinutes === undefined) return () => undefined;
  const timer = setInterval(() => {
    syncContacts({ trigger: "schedule", staffId: null }).catch((error: unknown) => {
      const code: unknown = error instanceof Error ? Reflect.get(error, "code") : null;
      // What went wrong is on the run and in the log already; only what is ours is news.
      if (!isErrorCode(code) || code === "internal") log.error("contact-sync/failed", error);
    });
  }, everyMinutes * MINUTE_MS).unref();
  return () => {
    clearInterval(timer);
  };
}

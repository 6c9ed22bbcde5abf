import { log } from "@/server/log";
import type { ReconcileOutcome } from "./reconcile";

/** Another process compares; ours was asked for a reason of its own, so it follows. */
const AFTER_BUSY_MS = 5_000;
/** WAHA or the database is away. */
const AFTER_FAILURE_MS = 10_000;

export interface Comparer {
  /** Compares now, or right after the comparison under way. */
  readonly wish: () => void;
  readonly close: () => void;
}

/**
 * Compares a session whenever it is wished, one comparison at a time, and again after a while when it could not be done.
 */
export function keepReconciled(session: string, compare: () => Promise<ReconcileOutcome["state"]>): Comparer {
  let running = false;
  let wanted = false;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  function again(ms: number): void {
    clearTimeout(retry);
    if (!closed) retry = setTimeout(wish, ms).unref();
  }

  async function run(): Promise<void> {
    running = true;
    try {
      while (wanted && !closed) {
        wanted = false;
        if ((await compare()) === "busy") again(AFTER_BUSY_MS);
      }
    } catch (error) {
      log.warn("reconcile/failed", { session, reason: error instanceof Error ? error.message : String(error) });
      again(AFTER_FAILURE_MS);
    } finally {
      running = false;
    }
  }

  function wish(): void {
    clearTimeout(retry);
    wanted = true;
    if (!running && !closed) void run();
  }

  return {
    wish,
    close: () => {
      closed = true;
      clearTimeout(retry);
    },
  };
}

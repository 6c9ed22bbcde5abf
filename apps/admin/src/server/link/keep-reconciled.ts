import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { reconcile } from "./reconcile";

/** Compares whenever it is asked to; a wish that comes while one is under way is granted right after it. */
export function keepReconciled(runtime: Runtime): () => void {
  let running = false;
  let wanted = false;

  async function run(): Promise<void> {
    running = true;
    try {
      while (wanted) {
        wanted = false;
        await reconcile(runtime);
      }
    } catch (error) {
      // WAHA or the database is away; the timer asks again.
      const reason = error instanceof Error ? error.message : String(error);
      log.warn("reconcile/failed", { session: runtime.session, reason });
    } finally {
      running = false;
    }
  }

  return () => {
    wanted = true;
    if (!running) void run();
  };
}

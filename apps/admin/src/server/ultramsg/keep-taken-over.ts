import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";

const EVERY_MS = 10_000;

type Parts = Pick<Runtime, "ultramsg" | "feed"> & {
  readonly repositories: Pick<Runtime["repositories"], "twins">;
};

/**
 * Gives what UltraMsg told to the WAHA session of the same number, as soon as there is one. Several processes may: each
 * call of the database takes its turn, and finds what the last one left. @throws AppError
 */
export async function takeOver({ ultramsg, repositories, feed }: Parts): Promise<number> {
  if (ultramsg === null) return 0;
  let moved = 0;
  for (;;) {
    const rows = await repositories.twins.takeOver(ultramsg.instance);
    if (rows === 0) break;
    moved += rows;
    feed.poke();
  }
  if (moved > 0) log.info("take-over/done", { instance: ultramsg.instance, rows: moved });
  return moved;
}

/**
 * Looks by the clock: one small question unless there is something to take over. Whose number the instance is, events,
 * comparisons and syncs of contacts have told. Answers how to stop.
 */
export function keepTakenOver(parts: Parts): () => void {
  const { ultramsg } = parts;
  if (ultramsg === null) return () => undefined;
  let running = false;
  const look = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      await takeOver(parts);
    } catch (error) {
      log.error("take-over/failed", error);
    }
    running = false;
  };
  void look();
  const timer = setInterval(() => void look(), EVERY_MS).unref();
  return () => {
    clearInterval(timer);
  };
}

import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { sweepMedia } from "./sweep-media";

/** Files whose next attempt is due, or that another process left behind. */
const LOOK_EVERY_MS = 5_000;
const SWEEP_EVERY_MS = 30 * 60_000;

/** Keeps copying the files of messages, and removing those nobody needs. Answers how to stop. */
export function keepMedia({ mediaPump, media, repositories, holder }: Runtime): () => void {
  const sweep = () => {
    const parts = { media: repositories.media, store: media, leases: repositories.leases, holder };
    sweepMedia(parts).catch((error: unknown) => {
      log.error("media/sweep-failed", error);
    });
  };
  const timers = [
    setInterval(() => {
      mediaPump.kick();
    }, LOOK_EVERY_MS),
    setInterval(sweep, SWEEP_EVERY_MS),
  ];
  mediaPump.kick();
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

import { setTimeout as pause } from "node:timers/promises";
import { keepReconciled } from "@/server/link/keep-reconciled";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { reconcileUltraMsg, type UltraMsgParts } from "./reconcile-ultramsg";

/** Each costs one list of all chats: a floor under webhooks, not a second way. */
const EVERY_MS = 5 * 60_000;
const PAUSE_MS = 250;

/** Compares UltraMsg with the mirror at the start and by the clock. Answers how to stop. */
export function keepUltraMsgCompared({ ultramsg, ...here }: Runtime): () => void {
  if (ultramsg === null) return () => undefined;
  const parts = { ...here, ultramsg, nowMs: Date.now, pause: () => pause(PAUSE_MS) };
  const comparer = keepReconciled(ultramsg.instance, () => compareIfThere(parts));
  comparer.wish();
  // Not all processes at the same moment.
  const timer = setInterval(comparer.wish, EVERY_MS * (0.9 + Math.random() * 0.2)).unref();
  return () => {
    clearInterval(timer);
    comparer.close();
  };
}

/** An instance that is not connected, or was not paid for, may be so for days: the clock asks again soon enough. */
async function compareIfThere(parts: UltraMsgParts): Promise<"done" | "busy"> {
  try {
    return await reconcileUltraMsg(parts);
  } catch (error) {
    if (!(error instanceof Error && error.name === "UltraMsgError")) throw error;
    log.warn("ultramsg/not-compared", { instance: parts.ultramsg.instance, reason: error.message });
    return "done";
  }
}

import type { OutboxExpired } from "@kaunter/db";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { reconcileChat } from "./reconcile-chat";

/** So many looks, a minute apart by the database, must miss a message before Kaunter says it was not delivered. */
const CHECKS = 2;
const LOOK_BACK_MS = 2 * 60_000;

/**
 * Settles what a crash, a timeout or a cut connection left open. A queued message is sent; one that may have gone out is
 * looked up at the gateway (its echo settles it by the same door as any other), never sent again blindly.
 */
export async function sweepOutbox(runtime: Runtime): Promise<void> {
  try {
    const open = await runtime.repositories.outbox.expired(50);
    if (open.some((send) => send.state === "queued")) runtime.outbox.kick();
    for (const send of open.filter((one) => one.state !== "queued")) await lookUp(runtime, send);
  } catch (error) {
    log.error("outbox/sweep-failed", error);
  }
}

async function lookUp({ waha, ingest, repositories, feed }: Runtime, send: OutboxExpired): Promise<void> {
  await reconcileChat(waha, ingest, {
    session: send.session,
    chatId: send.chatId,
    sinceMs: (send.claimedAtMs ?? send.queuedAtMs) - LOOK_BACK_MS,
    maxMessages: 500,
    historyBeforeMs: -Infinity,
  });
  const checks = await repositories.outbox.noteCheck(send.messageId, send.attempt);
  if (checks !== null && checks >= CHECKS) {
    await repositories.outbox.settle(send.messageId, send.attempt, { result: "failed", code: "not_delivered" });
    feed.poke();
  }
}

import type { OutboxExpired } from "@kaunter/db";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { settleUltraMsg } from "@/server/ultramsg/settle-ultramsg";
import { lookUpSend } from "./look-up-send";

/** So many looks, a minute apart by the database, must miss a message before Kaunter says it was not delivered. */
const CHECKS = 2;

/**
 * Settles what a crash, a timeout or a cut connection left open. A queued message is sent; one that may have gone out is
 * looked up at the gateway (its echo settles it by the same door as any other), never sent again blindly.
 */
export async function sweepOutbox(runtime: Runtime): Promise<void> {
  try {
    const open = await runtime.repositories.outbox.expired(50);
    if (open.some((send) => send.state === "queued")) runtime.outbox.kick();
    for (const send of open.filter((one) => one.state !== "queued")) await settleByAsking(runtime, send);
  } catch (error) {
    log.error("outbox/sweep-failed", error);
  }
}

async function settleByAsking(runtime: Runtime, send: OutboxExpired): Promise<void> {
  const { waha, ingest, repositories, feed } = runtime;
  const { messageId, attempt } = send;
  try {
    if (send.gateway === "ultramsg") return await settleUltraMsg(runtime, send);
    if ((await lookUpSend(waha, ingest, send)) === "unaskable") {
      await repositories.outbox.giveUpAsking(messageId, attempt);
      feed.poke();
      return;
    }
    const checks = await repositories.outbox.noteCheck(messageId, attempt);
    if (checks === null || checks < CHECKS) return;
    await repositories.outbox.settle(messageId, attempt, { result: "failed", code: "not_delivered" });
    feed.poke();
  } catch (error) {
    // The gateway does not answer now, which is no word about this message. The others may be elsewhere.
    log.warn("outbox/not-looked-up", { messageId, reason: error instanceof Error ? error.message : String(error) });
  }
}

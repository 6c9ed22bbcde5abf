import type { OutboxExpired } from "@kaunter/db";
import type { Runtime } from "@/server/runtime";
import { lookUpUltraMsg } from "./look-up-ultramsg";
import { referenceOf } from "./reference-of";

/** So many looks, a minute apart by the database, must miss a message before Kaunter says it was not delivered. */
const CHECKS = 2;

/**
 * Asks UltraMsg what became of a send that was left open. One that waits in its queue is asked for again, for as long as it
 * waits: the queue itself gives up after a day. @throws UltraMsgError when it does not answer now
 */
export async function settleUltraMsg(
  { ultramsg, repositories, feed }: Pick<Runtime, "ultramsg" | "repositories" | "feed">,
  send: OutboxExpired,
): Promise<void> {
  const { outbox } = repositories;
  const { messageId, attempt } = send;
  // Of an instance that is not looked after any more nobody can ask.
  if (ultramsg === null || ultramsg.instance !== send.session) await outbox.giveUpAsking(messageId, attempt);
  else {
    const state = await lookUpUltraMsg(ultramsg, referenceOf(messageId, attempt));
    const checks = state === "waiting" || state === "unknown" ? await outbox.noteCheck(messageId, attempt) : null;
    const missed = state === "unknown" && checks !== null && checks >= CHECKS;
    if (state === "out") {
      await outbox.settle(messageId, attempt, { result: "sent", fullId: null, bareId: null, sentAtMs: null });
    } else if (state === "refused" || missed) {
      await outbox.settle(messageId, attempt, { result: "failed", code: "not_delivered" });
    } else return;
  }
  feed.poke();
}

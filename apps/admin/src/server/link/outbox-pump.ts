import type { OutboxClaim, OutboxRepository } from "@kaunter/db";
import type { ChatMessage } from "@kaunter/domain";
import type { WahaClient } from "@kaunter/waha";
import type { MediaStore } from "@/server/media/media-store";
import { log } from "@/server/log";
import { sendOutcome } from "./send-outcome";

/** Longer than WAHA's own longest answer (90 s), so that a lease never ends under a call that is still open. */
const LEASE_MS = 120_000;
const MAX_PARALLEL = 4;

export interface OutboxPump {
  /** Sends whatever is queued; returns at once. */
  kick(): void;
  /** Sends what is queued and resolves with the message when its attempt ends, or null after `timeoutMs`. */
  settled(messageId: string, timeoutMs: number): Promise<ChatMessage | null>;
}

interface PumpParts {
  readonly outbox: OutboxRepository;
  readonly waha: WahaClient;
  readonly media: MediaStore;
  readonly onSettled: () => void;
}

/**
 * Carries queued messages to the gateway: claim (one UPDATE, one per conversation), call, settle. Which process claims is
 * the database's choice, so any number of them may pump. Source: architecture §4 "Send".
 */
export function createOutboxPump({ outbox, waha, media, onSettled }: PumpParts): OutboxPump {
  const listeners = new Map<string, (message: ChatMessage) => void>();
  let running = 0;
  let again = false;

  function kick(): void {
    if (running >= MAX_PARALLEL) {
      again = true;
      return;
    }
    running += 1;
    void work().finally(() => {
      running -= 1;
      if (!again) return;
      again = false;
      kick();
    });
  }

  const claim = (): Promise<OutboxClaim | null> => outbox.claim({ leaseMs: LEASE_MS });

  async function work(): Promise<void> {
    try {
      for (let claimed = await claim(); claimed; claimed = await claim()) {
        onSettled();
        // Another conversation need not wait for this one's answer.
        kick();
        await dispatch(claimed);
      }
    } catch (error) {
      log.error("outbox/claim-failed", error);
    }
  }

  async function dispatch(claimed: OutboxClaim): Promise<void> {
    const { id } = claimed.message;
    const outcome = await sendOutcome({ waha, media }, claimed);
    const message = await outbox.settle(id, claimed.attempt, outcome);
    log.info("outbox/settled", { messageId: id, attempt: claimed.attempt, result: outcome.result });
    listeners.get(id)?.(message);
    onSettled();
  }

  return {
    kick,
    settled: (messageId, timeoutMs) =>
      new Promise((resolve) => {
        const end = (message: ChatMessage | null): void => {
          clearTimeout(timer);
          listeners.delete(messageId);
          resolve(message);
        };
        const timer = setTimeout(() => {
          end(null);
        }, timeoutMs);
        listeners.set(messageId, end);
        kick();
      }),
  };
}

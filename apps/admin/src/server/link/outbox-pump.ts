import type { OutboxClaim, OutboxRepository } from "@kaunter/db";
import type { ChatMessage } from "@kaunter/domain";
import type { WahaClient } from "@kaunter/waha";
import type { MediaStore } from "@/server/media/media-store";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/server/log";
import type { UltraMsgChannel } from "@/server/ultramsg/ultramsg-channel";
import { sendOutcome } from "./send-outcome";
import { Turns } from "./turns";

/** Longer than WAHA's own longest answer (90 s), so that a lease never ends under a call that is still open. */
const LEASE_MS = 120_000;
const MAX_PARALLEL = 4;

interface PumpParts {
  readonly outbox: OutboxRepository;
  readonly waha: WahaClient;
  readonly ultramsg?: Pick<UltraMsgChannel, "client"> | null;
  readonly media: Pick<MediaStore, "get">;
  /** An id for a text through WAHA, or null where it takes none. UltraMsg takes none. */
  readonly newMessageId: () => Promise<string | null>;
  /** The least time between two sends of one session, ms. */
  readonly gapMs: number;
  readonly onSettled: () => void;
}

/**
 * Carries queued messages to the gateway: claim (one UPDATE, one per conversation), call, settle. Which process claims is
 * the database's choice, so any number of them may pump. Source: architecture §4 "Send".
 */
export class OutboxPump {
  readonly #parts: PumpParts;
  readonly #turns = new Turns(MAX_PARALLEL, (first) => this.#work(first));
  readonly #listeners = new Map<string, Set<(message: ChatMessage) => void>>();

  constructor(parts: PumpParts) {
    this.#parts = parts;
  }

  /**
   * Sends whatever is queued; returns at once.
   * @param first this one before others: it waits for its conversation, which the others pass over while somebody (an
   * echo, a tick) writes to it
   */
  kick(first?: string): void {
    this.#turns.take(first);
  }

  /** Sends what is queued and resolves with the message when its attempt ends, or null after `timeoutMs`. */
  settled(messageId: string, timeoutMs: number): Promise<ChatMessage | null> {
    return new Promise((resolve) => {
      const listeners = this.#listeners.get(messageId) ?? new Set();
      const end = (message: ChatMessage | null): void => {
        clearTimeout(timer);
        listeners.delete(end);
        if (listeners.size === 0) this.#listeners.delete(messageId);
        resolve(message);
      };
      const timer = setTimeout(() => {
        end(null);
      }, timeoutMs);
      this.#listeners.set(messageId, listeners.add(end));
      this.kick(messageId);
    });
  }

  async #work(first: string | undefined): Promise<void> {
    const { outbox, onSettled } = this.#parts;
    try {
      for (let messageId = first; ; messageId = undefined) {
        const claimed = await outbox.claim({ leaseMs: LEASE_MS, ...(messageId === undefined ? {} : { messageId }) });
        // Not next in its conversation, or taken by another process: what is next may be anybody's.
        if (!claimed && messageId !== undefined) continue;
        if (!claimed) return;
        onSettled();
        // Another conversation need not wait for this one's answer.
        this.kick();
        await this.#dispatch(claimed);
      }
    } catch (error) {
      log.error("outbox/failed", error);
    }
  }

  async #dispatch(claimed: OutboxClaim): Promise<void> {
    const { outbox, onSettled, gapMs } = this.#parts;
    const { id } = claimed.message;
    const takesId = claimed.mediaPath === null && claimed.gateway === "waha";
    const wantedId = takesId ? await this.#parts.newMessageId() : null;
    const waitMs = await outbox.prepare(id, claimed.attempt, wantedId, gapMs);
    // The lease ran out before the call was made: whoever looks it up now decides.
    if (waitMs === null) return;
    if (waitMs > 0) await pause(waitMs);
    const outcome = await sendOutcome(this.#parts, claimed, wantedId);
    const message = await outbox.settle(id, claimed.attempt, outcome);
    log.info("outbox/settled", { messageId: id, attempt: claimed.attempt, result: outcome.result });
    for (const tell of this.#listeners.get(id) ?? []) tell(message);
    onSettled();
  }
}

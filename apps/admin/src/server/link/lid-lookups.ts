import type { ChannelEvent } from "@kaunter/domain";
import type { WahaClient } from "@kaunter/waha";
import { normaliseLids } from "@kaunter/waha/normalise";
import { log } from "@/server/log";
import type { IngestQueue } from "./ingest-queue";

/** Chats of one burst are asked for together, ms. */
const TOGETHER_MS = 50;
/** A number WhatsApp hides today may be known later; it is asked for again after so long, ms. */
const HIDDEN_FOR_MS = 10 * 60_000;
/** So many answers are remembered; the oldest go first. */
const MAX_REMEMBERED = 10_000;

interface LookupParts {
  readonly waha: Pick<WahaClient, "resolveLidsBatch">;
  readonly ingest: Pick<IngestQueue, "add">;
  readonly nowMs: () => number;
}

/**
 * Looks up the phone of every chat that comes in under a hidden id alone. Until it is known the chat lives under that id;
 * the answer goes in by the one door, which makes the two chats one. Source: architecture §4 "Receive", WAHA facts §7.
 */
export class LidLookups {
  readonly #parts: LookupParts;
  /** When an id may be asked for again, ms. */
  readonly #askAgainAtMs = new Map<string, number>();
  readonly #waiting = new Map<string, Set<string>>();

  constructor(parts: LookupParts) {
    this.#parts = parts;
  }

  /** Takes what was stored just now; returns at once. */
  notice(events: readonly ChannelEvent[]): void {
    for (const { gateway, session, event } of events) {
      if (gateway !== "waha" || event.type !== "message/received") continue;
      const { chatId, phone } = event.message;
      if (chatId.endsWith("@lid") && phone === null) this.#want(session, chatId);
    }
  }

  #want(session: string, lid: string): void {
    const key = `${session}/${lid}`;
    const nowMs = this.#parts.nowMs();
    if ((this.#askAgainAtMs.get(key) ?? 0) > nowMs) return;
    this.#remember(key, nowMs + HIDDEN_FOR_MS);
    const waiting = this.#waiting.get(session);
    if (waiting) {
      waiting.add(lid);
      return;
    }
    this.#waiting.set(session, new Set([lid]));
    setTimeout(() => void this.#ask(session), TOGETHER_MS).unref();
  }

  async #ask(session: string): Promise<void> {
    const lids = [...(this.#waiting.get(session) ?? [])];
    this.#waiting.delete(session);
    const { waha, ingest } = this.#parts;
    try {
      const phones = await waha.resolveLidsBatch(session, lids);
      const known = [...phones].flatMap(([lid, phone]) => (phone === null ? [] : [{ lid, phone }]));
      if (known.length === 0) return;
      await ingest.add({ gateway: "waha", session, event: normaliseLids(known) }, "reconcile");
    } catch (error) {
      // The next message of these chats asks again; so does the next comparison, for all at once.
      for (const lid of lids) this.#askAgainAtMs.delete(`${session}/${lid}`);
      log.warn("lids/not-looked-up", { session, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  #remember(key: string, untilMs: number): void {
    this.#askAgainAtMs.delete(key);
    this.#askAgainAtMs.set(key, untilMs);
    const [oldest] = this.#askAgainAtMs.keys();
    if (this.#askAgainAtMs.size > MAX_REMEMBERED && oldest !== undefined) this.#askAgainAtMs.delete(oldest);
  }
}

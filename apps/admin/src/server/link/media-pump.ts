import type { MediaClaim, MediaRepository } from "@kaunter/db";
import type { WahaClient } from "@kaunter/waha";
import { log } from "@/server/log";
import { describeFile } from "@/server/media/describe-file";
import { keepFile } from "@/server/media/keep-file";
import type { MediaStore } from "@/server/media/media-store";
import { fetchUltraMsgFile, isOwnFile } from "@/server/ultramsg/fetch-ultramsg-file";
import type { UltraMsgChannel } from "@/server/ultramsg/ultramsg-channel";
import { fetchMedia, type Fetched } from "./fetch-media";
import { mediaRetryMs } from "./media-retry";
import { Turns } from "./turns";

/** Longer than the longest download, so that a lease never ends under one that is still running, in ms. */
const LEASE_MS = 300_000;
/** Each holds one file in memory. */
const MAX_PARALLEL = 2;
/** How long everybody waits when the gateway is away, in ms. */
const AWAY_MS = 15_000;

interface PumpParts {
  readonly media: MediaRepository;
  readonly store: MediaStore;
  readonly waha: WahaClient;
  readonly ultramsg?: Pick<UltraMsgChannel, "instance" | "url"> | null;
  readonly maxBytes: number;
  readonly onStored: () => void;
  readonly now?: () => number;
}

/**
 * Copies the files of messages from the gateway into our own storage before the gateway deletes them: claim (one UPDATE),
 * download, keep once by content. Which process copies is the database's choice. Source: architecture §4 "Media".
 */
export class MediaPump {
  readonly #parts: PumpParts;
  readonly #now: () => number;
  readonly #turns = new Turns(
    MAX_PARALLEL,
    () => this.#work(),
    () => this.#now() >= this.#restUntilMs,
  );
  #restUntilMs = 0;

  constructor(parts: PumpParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Copies whatever waits; returns at once. */
  kick(): void {
    this.#turns.take();
  }

  async #work(): Promise<void> {
    try {
      while (this.#now() >= this.#restUntilMs) {
        const claim = await this.#parts.media.claim(LEASE_MS);
        if (!claim) return;
        // A large file need not hold up the others.
        this.kick();
        await this.#copy(claim);
      }
    } catch (error) {
      log.error("media/failed", error);
    }
  }

  async #copy(claim: MediaClaim): Promise<void> {
    const { media, store, onStored } = this.#parts;
    const fetched = await this.#fetch(claim);
    if (fetched.result === "file") {
      const file = describeFile(fetched.bytes, fetched.mimetype);
      await keepFile(store, file, fetched.bytes, (path) => media.store(claim.messageId, file, path));
    } else if (fetched.result === "away") {
      this.#restUntilMs = this.#now() + AWAY_MS;
      await media.postpone(claim, AWAY_MS, false);
    } else {
      const retryMs = fetched.result === "missing" ? mediaRetryMs(claim.failures) : null;
      if (retryMs !== null) await media.postpone(claim, retryMs, true);
      else await media.end(claim, fetched.result === "too_large" ? "too_large" : "gone");
    }
    log.info("media/tried", { messageId: claim.messageId, attempt: claim.attempt, result: fetched.result });
    onStored();
  }

  /** Of an account that both gateways have, WAHA is asked first: it can download anew, UltraMsg's address only fades. */
  async #fetch(claim: MediaClaim): Promise<Fetched> {
    const { waha, ultramsg, maxBytes } = this.#parts;
    const { gatewayUrl, session } = claim;
    if (!ultramsg || gatewayUrl === null || !isOwnFile(ultramsg.url, gatewayUrl)) {
      return ultramsg?.instance === session ? { result: "missing" } : fetchMedia(waha, claim, maxBytes);
    }
    if (ultramsg.instance === session) return fetchUltraMsgFile(ultramsg.url, gatewayUrl, maxBytes);
    const first = await fetchMedia(waha, { ...claim, gatewayUrl: null }, maxBytes);
    return first.result === "missing" ? fetchUltraMsgFile(ultramsg.url, gatewayUrl, maxBytes) : first;
  }
}

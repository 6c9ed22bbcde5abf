import type { PicturesRepository } from "@kaunter/db";
import { parseChatId } from "@kaunter/domain";
import { isWahaError, type WahaClient, type WahaErrorKind } from "@kaunter/waha";
import { log } from "@/server/log";
import { Turns } from "../link/turns";
import { fetchPicture } from "./fetch-picture";
import { keepFile } from "./keep-file";
import type { MediaStore } from "./media-store";

/** Asked for by one process at a time; longer than an attempt takes, in ms. */
const LEASE_MS = 60_000;
const MAX_PARALLEL = 2;
/** Who comes when so many wait is asked for at the next look. */
const MAX_WAITING = 200;
/** How long nobody is asked about when the gateway is away, in ms. */
const REST_MS = 60_000;
const ASK_TIMEOUT_MS = 8_000;
/** The gateway or its session is away: no word about the picture. */
const AWAY: ReadonlySet<WahaErrorKind> = new Set(["timeout", "unreachable", "unauthorized", "wrong_status"]);
const OF = new Set(["person", "lid", "group"]);

interface CopierParts {
  readonly pictures: PicturesRepository;
  readonly store: MediaStore;
  readonly waha: Pick<WahaClient, "chats" | "media">;
  readonly fetch?: typeof globalThis.fetch;
  readonly now?: () => number;
}

interface Wanted {
  readonly session: string;
  readonly address: string;
  readonly done: () => void;
}

/**
 * Copies the pictures of people and groups when somebody looks at them: each at most once a day, two at a time, and a
 * number that many look at is asked for once. Source: spec "Chat thread" (group senders).
 */
export class PictureCopier {
  readonly #parts: CopierParts;
  readonly #now: () => number;
  readonly #waiting: Wanted[] = [];
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #turns = new Turns(MAX_PARALLEL, () => this.#work());
  #restUntilMs = 0;

  constructor(parts: CopierParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Resolves when the gateway has been asked, or cannot be asked now. Never rejects. */
  copy(session: string, address: string): Promise<void> {
    const known = this.#underWay.get(address);
    if (known) return known;
    if (this.#now() < this.#restUntilMs || this.#waiting.length >= MAX_WAITING) return Promise.resolve();
    if (!OF.has(parseChatId(address)?.kind ?? "")) return Promise.resolve();
    const copied = new Promise<void>((done) => {
      this.#waiting.push({ session, address, done });
    });
    this.#underWay.set(address, copied);
    this.#turns.take();
    return copied;
  }

  async #work(): Promise<void> {
    for (let wanted = this.#waiting.shift(); wanted; wanted = this.#waiting.shift()) {
      // There is a second turn for those who wait.
      if (this.#waiting.length > 0) this.#turns.take();
      try {
        if (this.#now() >= this.#restUntilMs) await this.#ask(wanted);
      } catch (error) {
        log.error("picture/failed", error);
      } finally {
        this.#underWay.delete(wanted.address);
        wanted.done();
      }
    }
  }

  async #ask({ session, address }: Wanted): Promise<void> {
    const { pictures, store, waha, fetch = globalThis.fetch } = this.#parts;
    if (!(await pictures.claim(address, LEASE_MS))) return;
    try {
      const url = await waha.chats.picture(session, address, { timeoutMs: ASK_TIMEOUT_MS });
      const found = url === null ? null : await fetchPicture({ waha, fetch }, url);
      if (found === null) await pictures.noteNone(address);
      else await keepFile(store, found.file, found.bytes, (path) => pictures.keep(address, found.file, path));
    } catch (error) {
      if (!isWahaError(error)) throw error;
      if (!AWAY.has(error.kind)) return pictures.noteNone(address);
      this.#restUntilMs = this.#now() + REST_MS;
      log.warn("picture/away", { session, reason: error.kind });
    }
  }
}

/** A browser has six connections to a server, and sends and lists go first. */
const MAX_LOADING = 2;
/** Who had no picture is looked up again when they are drawn after so long, ms. */
const NONE_FOR_MS = 10 * 60_000;

interface BookParts {
  /** Whether there is a picture at an address; then the browser has it. */
  readonly load: (src: string) => Promise<boolean>;
  readonly nowMs: () => number;
}

/**
 * Which pictures there are: looked up while somebody draws them, two at a time, in the order they were wanted. A row that
 * has scrolled away before its turn is not looked up.
 */
export class PictureBook {
  readonly #parts: BookParts;
  readonly #there = new Set<string>();
  readonly #noneUntilMs = new Map<string, number>();
  /** Who wants to know, by address; the order is that of the queue. */
  readonly #wanted = new Map<string, Set<() => void>>();
  readonly #loading = new Set<string>();

  constructor(parts: BookParts) {
    this.#parts = parts;
  }

  /** Whether the picture can be drawn now. */
  has(src: string): boolean {
    return this.#there.has(src);
  }

  /** Has it looked up and tells when it is there. Answers how to want it no more. */
  want(src: string, onThere: () => void): () => void {
    if (this.#there.has(src) || (this.#noneUntilMs.get(src) ?? 0) > this.#parts.nowMs()) return () => undefined;
    const listeners = this.#wanted.get(src) ?? new Set();
    this.#wanted.set(src, listeners.add(onThere));
    this.#start();
    return () => {
      listeners.delete(onThere);
      if (listeners.size === 0 && this.#wanted.get(src) === listeners) this.#wanted.delete(src);
    };
  }

  #start(): void {
    for (const src of this.#wanted.keys()) {
      if (this.#loading.size >= MAX_LOADING) return;
      if (!this.#loading.has(src)) void this.#look(src);
    }
  }

  async #look(src: string): Promise<void> {
    this.#loading.add(src);
    const there = await this.#parts.load(src);
    this.#loading.delete(src);
    if (there) this.#there.add(src);
    else this.#noneUntilMs.set(src, this.#parts.nowMs() + NONE_FOR_MS);
    const listeners = this.#wanted.get(src);
    this.#wanted.delete(src);
    if (there) for (const tell of listeners ?? []) tell();
    this.#start();
  }
}

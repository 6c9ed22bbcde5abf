/**
 * Runs one work at most so many times at once. Who asks while all turns are taken is not forgotten: the first that ends
 * starts it again, without its `first`: what the work should begin with. `work` handles its own failures.
 */
export class Turns {
  readonly #most: number;
  readonly #work: (first?: string) => Promise<void>;
  readonly #mayStart: () => boolean;
  #running = 0;
  #again = false;

  constructor(most: number, work: (first?: string) => Promise<void>, mayStart: () => boolean = () => true) {
    this.#most = most;
    this.#work = work;
    this.#mayStart = mayStart;
  }

  /** Starts the work if there is a turn; returns at once. */
  take(first?: string): void {
    if (this.#running >= this.#most) {
      this.#again = true;
      return;
    }
    if (!this.#mayStart()) return;
    this.#running += 1;
    void this.#work(first).finally(() => {
      this.#running -= 1;
      if (!this.#again) return;
      this.#again = false;
      this.take();
    });
  }
}

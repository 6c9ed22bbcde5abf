import type { Tabs, TabTalk } from "../../src/index.ts";

interface Member {
  readonly room: string;
  readonly hear: (said: TabTalk) => void;
}

/** One browser: its locks and its channels, shared by any number of tabs. Everything is heard at once and in order. */
export class FakeBrowser {
  readonly #queues = new Map<string, (() => void)[]>();
  #members: Member[] = [];
  /** What was said in each room, for asking who leads and who follows. */
  readonly said: TabTalk[] = [];

  readonly tab = (): Tabs => ({
    lead: (room, lead) => {
      const queue = this.#queues.get(room) ?? [];
      this.#queues.set(room, queue);
      queue.push(lead);
      if (queue.length === 1) lead();
      return () => {
        const led = queue[0] === lead;
        const place = queue.indexOf(lead);
        if (place !== -1) queue.splice(place, 1);
        if (led) queue[0]?.();
      };
    },
    join: (room, hear) => {
      const me: Member = { room, hear };
      this.#members.push(me);
      return {
        say: (said) => {
          this.said.push(said);
          for (const other of this.#members) if (other !== me && other.room === room) other.hear(said);
        },
        leave: () => (this.#members = this.#members.filter((one) => one !== me)),
      };
    },
  });
}

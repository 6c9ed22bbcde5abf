import { storyPeople } from "@kaunter/testing";
import type { SimControl } from "../waha/control/client.ts";
import { languageOf, talksOf, type Language } from "./talk.ts";

export interface ScriptedDay {
  /** Ends it; nothing more is written afterwards. */
  stop(): void;
}

export interface ScriptedDayOptions {
  readonly control: SimControl;
  /** Told when a step failed (a control that could not be reached); the day goes on. */
  readonly onError: (error: unknown) => void;
  /** 0 ≤ x < 1. */
  readonly random?: (() => number) | undefined;
  /** Milliseconds between two people who begin to write, at least and at most. */
  readonly everyMs?: readonly [number, number] | undefined;
  /** How often the gym's answers are looked for, in ms. */
  readonly watchMs?: number | undefined;
}

const THANKS: Readonly<Record<Language, readonly string[]>> = {
  ms: ["Terima kasih! 🙏", "Ok baik, noted", "Baik, jumpa nanti ya"],
  en: ["Great, thanks!", "Ok noted 👍", "Perfect, see you"],
  zh: ["好的，谢谢！", "ok 收到 👌", "明白，多谢"],
  ta: ["நன்றி! 🙏", "Ok super, thanks", "சரி, வருகிறேன்"],
};

/**
 * Keeps a demo alive: every now and then somebody of the story types and writes, and whoever is answered by the desk
 * answers back.
 */
export function startScriptedDay(options: ScriptedDayOptions): ScriptedDay {
  const random = options.random ?? Math.random;
  const [least, most] = options.everyMs ?? [20_000, 40_000];
  const answered = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;
  const after = (ms: number, task: () => Promise<void>) => {
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      task().catch(options.onError);
    }, ms);
    timers.add(timer);
  };
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];

  const write = async (from: string, text: string) => {
    await options.control.type({ from });
    after(1_500 + random() * 2_500, async () => void (await options.control.say({ from, text })));
  };
  const begin = async (): Promise<void> => {
    after(least + random() * (most - least), begin);
    const person = pick(storyPeople);
    const talk = person && pick(talksOf(person.relation, languageOf(person.name)));
    const line = talk?.find((candidate) => candidate.startsWith("<"));
    if (person && line) await write(person.phone, line.slice(2));
  };
  const watch = async (): Promise<void> => {
    after(options.watchMs ?? 3_000, watch);
    const deliveries = await options.control.deliveries();
    const since = Date.now() - 60_000;
    for (const { chatId, bareId, atMs } of deliveries) {
      if (answered.has(bareId)) continue;
      answered.add(bareId);
      const person = storyPeople.find((candidate) => `${candidate.phone}@c.us` === chatId);
      const text = person && pick(THANKS[languageOf(person.name)]);
      // Not everybody answers a greeting, and nobody answers what was written before the day began.
      if (person && text && atMs > since && random() < 0.7) {
        after(4_000 + random() * 6_000, () => write(person.phone, text));
      }
    }
  };
  after(least * random(), begin);
  after(0, watch);
  return {
    stop: () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

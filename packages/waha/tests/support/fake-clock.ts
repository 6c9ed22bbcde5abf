import type { Clock } from "../../src/index.ts";

/** Time that moves only when told. */
export function fakeClock() {
  let nowMs = 0;
  let tasks: { readonly at: number; readonly task: () => void }[] = [];
  const clock: Clock = {
    now: () => nowMs,
    after: (ms, task) => {
      const entry = { at: nowMs + ms, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
  };
  const advance = (ms: number) => {
    const until = nowMs + ms;
    for (;;) {
      const next = tasks.filter((entry) => entry.at <= until).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      tasks = tasks.filter((entry) => entry !== next);
      nowMs = next.at;
      next.task();
    }
    nowMs = until;
  };
  return { clock, advance, waiting: () => tasks.length };
}

import type { Clock } from "./clock.ts";

export interface Deadline {
  /** (Re)starts the countdown. */
  restart(): void;
  cancel(): void;
}

/** A countdown of `ms` that can be started over. */
export function createDeadline(clock: Clock, ms: number, onExpire: () => void): Deadline {
  let cancel = () => undefined as void;
  return {
    restart: () => {
      cancel();
      cancel = clock.after(ms, onExpire);
    },
    cancel: () => cancel(),
  };
}

import type { Timers } from "@kaunter/chat-core";

/** Real time and chance. */
export const browserTimers: Timers = {
  nowMs: () => Date.now(),
  random: () => Math.random(),
  after: (delayMs, call) => {
    const timer = setTimeout(call, delayMs);
    return () => clearTimeout(timer);
  },
};

import type { Tabs } from "@kaunter/chat-core";

/** A browser with one tab: it leads at once and nobody hears it. */
export function noLocks(): Tabs {
  return {
    lead: (_, lead) => {
      queueMicrotask(lead);
      return () => undefined;
    },
    join: () => ({ say: () => undefined, leave: () => undefined }),
  };
}

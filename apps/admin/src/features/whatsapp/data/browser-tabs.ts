import type { Tabs, TabTalk } from "@kaunter/chat-core";

const PREFIX = "kaunter/feed/1/";

/**
 * The tabs of this browser, over Web Locks and BroadcastChannel. Null where it has none (plain http): then each tab
 * holds a stream of its own. The number in the name is the talk's version: tabs of two releases do not mix.
 */
export function browserTabs(): Tabs | null {
  if (!("locks" in navigator) || typeof BroadcastChannel === "undefined") return null;
  const { locks } = navigator;
  return {
    lead: (room, lead) => {
      const gone = new AbortController();
      let release = (): void => undefined;
      const hold = (): Promise<void> =>
        new Promise((resolve) => {
          release = resolve;
          if (gone.signal.aborted) resolve();
          else lead();
        });
      locks.request(PREFIX + room, { signal: gone.signal }, hold).catch((error: unknown) => {
        if (!gone.signal.aborted) throw error;
      });
      return () => {
        gone.abort();
        release();
      };
    },
    join: (room, hear) => {
      const channel = new BroadcastChannel(PREFIX + room);
      channel.onmessage = (event: MessageEvent<TabTalk>) => hear(event.data);
      return {
        say: (said) => channel.postMessage(said),
        leave: () => {
          channel.onmessage = null;
          channel.close();
        },
      };
    },
  };
}

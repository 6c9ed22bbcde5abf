/** What the tabs of a browser tell each other about the session they share. */
export type SessionWord = "signed-out" | "signed-in";

const NAME = "kaunter/session/1";

/** Tells the other tabs. Where the browser has no channel they find out by themselves. */
export function tellTabs(word: SessionWord): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(word);
  channel.close();
}

/** Hears the other tabs. Answers the way to stop. */
export function hearTabs(hear: (word: SessionWord) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === "signed-out" || data === "signed-in") hear(data);
  };
  return () => channel.close();
}

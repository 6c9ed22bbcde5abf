import type { FeedRepository } from "@kaunter/db";
import type { ChannelEvent } from "@kaunter/domain";
import { log } from "@/server/log";
import type { FeedHub } from "./feed-hub";

/** WAHA's words for somebody who is busy answering. Source: WAHA facts §7. */
const BUSY: readonly string[] = ["typing", "recording"];

/**
 * Passes typing on to the open streams of this process (every process has its own socket to WAHA). A chat whose answer
 * is on its way is asked for once: of many events the last one counts.
 */
export function createTypingAnnouncer(
  feed: Pick<FeedRepository, "findChat">,
  hub: Pick<FeedHub, "announceTyping" | "subscribers">,
): (event: ChannelEvent) => void {
  const latest = new Map<string, boolean>();

  async function announce(key: string, { gateway, session }: ChannelEvent, address: string): Promise<void> {
    const found = await feed.findChat(gateway, session, address);
    const typing = latest.get(key) ?? false;
    if (found) hub.announceTyping({ chatId: found.chatId, typing }, found.visible);
  }

  return (channelEvent) => {
    const { event, gateway, session } = channelEvent;
    if (event.type !== "presence/changed" || hub.subscribers().length === 0) return;
    const key = `${gateway}/${session}/${event.chatId}`;
    const underWay = latest.has(key);
    latest.set(key, BUSY.includes(event.presence));
    if (underWay) return;
    announce(key, channelEvent, event.chatId)
      .catch((error: unknown) => {
        log.warn("feed/typing-lost", { reason: error instanceof Error ? error.message : String(error) });
      })
      .finally(() => latest.delete(key));
  };
}

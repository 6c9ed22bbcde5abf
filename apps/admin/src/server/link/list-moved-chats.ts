import type { WahaChatOverview, WahaClient } from "@kaunter/waha";

const CHATS_PAGE = 50;

/** A chat to look at, and when it last moved (ms; null: the gateway does not say). */
export type MovedChat = Pick<WahaChatOverview, "chatId" | "name" | "lastActivityMs">;

/**
 * The chats that moved at or after `sinceMs` (null: all), those of unknown age first, then newest first: an order in
 * which a comparison that was broken off finds its place again.
 */
export async function listMovedChats(
  waha: Pick<WahaClient, "getChatsOverview">,
  session: string,
  sinceMs: number | null,
): Promise<MovedChat[]> {
  const found = new Map<string, MovedChat>();
  for (let offset = 0; ; offset += CHATS_PAGE) {
    const { chats } = await waha.getChatsOverview(session, { limit: CHATS_PAGE, offset });
    for (const { chatId, name, lastActivityMs } of chats) {
      // A chat that does not say when it moved is looked at each time: better a page too many than a message too few.
      if (sinceMs === null || lastActivityMs === null || lastActivityMs >= sinceMs) {
        found.set(chatId, { chatId, name, lastActivityMs });
      }
    }
    if (chats.length < CHATS_PAGE) break;
  }
  return [...found.values()].sort((a, b) => (b.lastActivityMs ?? Infinity) - (a.lastActivityMs ?? Infinity) || 0);
}

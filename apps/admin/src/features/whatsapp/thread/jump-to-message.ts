import { loadAround } from "../state/actions/load-history.ts";
import type { Desk } from "../state/desk.ts";
import type { ScrollKeeper } from "./scroll-keeper.ts";

/**
 * Goes to a message that was found: at once when it is drawn, else by the stretch of history around it. Answers false
 * when this chat does not have it any more.
 */
export async function jumpToMessage(
  desk: Desk,
  conversationId: string,
  keeper: Pick<ScrollKeeper, "toRow">,
  messageId: string,
): Promise<boolean> {
  const find = () => desk.store.getState().threads[conversationId]?.rows[messageId]?.value ?? null;
  const known = find();
  if (known && keeper.toRow(known.clientId ?? known.id)) return true;
  await loadAround(desk, conversationId, messageId);
  const found = find();
  if (found) keeper.toRow(found.clientId ?? found.id);
  return found !== null;
}

import { loadAround } from "../state/actions/load-history.ts";
import type { Desk } from "../state/desk.ts";
import { quotedMessage } from "./find-quoted.ts";
import type { ScrollKeeper } from "./scroll-keeper.ts";

/**
 * Goes to a quoted message: at once when it is drawn, else by the stretch of history around it. Answers false when this
 * chat does not have it.
 */
export async function jumpToQuoted(
  desk: Desk,
  conversationId: string,
  keeper: Pick<ScrollKeeper, "toRow">,
  bareId: string,
): Promise<boolean> {
  const find = () => quotedMessage(desk.store.getState(), conversationId, bareId);
  const known = find();
  if (known && keeper.toRow(known.clientId ?? known.id)) return true;
  await loadAround(desk, conversationId, known?.id ?? bareId);
  const found = find();
  if (found) keeper.toRow(found.clientId ?? found.id);
  return found !== null;
}

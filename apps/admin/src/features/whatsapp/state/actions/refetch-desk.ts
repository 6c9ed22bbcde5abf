import type { Desk } from "../desk.ts";
import { loadList } from "./load-list.ts";
import { openConversation } from "./open-conversation.ts";

/** Reads again what is on the screen, after everything held was dropped. */
export async function refetchDesk(desk: Desk): Promise<void> {
  const open = desk.store.getState().selectedConversationId;
  await Promise.all([loadList(desk), open === null ? undefined : openConversation(desk, open)]);
}

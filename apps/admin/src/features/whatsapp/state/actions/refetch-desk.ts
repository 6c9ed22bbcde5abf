import { errorCodeOf } from "../../data/error-code.ts";
import type { Desk } from "../desk.ts";
import { loadList } from "./load-list.ts";
import { openConversation } from "./open-conversation.ts";

/** What the feed said while it was away is lost with the place in it. */
async function loadTags(desk: Desk): Promise<void> {
  const { generation } = desk.store.getState();
  try {
    desk.store.dispatch({ type: "tags/loaded", generation, tags: await desk.api.readTags() });
  } catch (error) {
    desk.report(errorCodeOf(error));
  }
}

/** Reads again what is on the screen, after everything held was dropped. */
export async function refetchDesk(desk: Desk): Promise<void> {
  const open = desk.store.getState().selectedConversationId;
  await Promise.all([loadList(desk), loadTags(desk), open === null ? undefined : openConversation(desk, open)]);
}

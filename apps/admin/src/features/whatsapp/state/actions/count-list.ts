import { errorCodeOf } from "../../data/error-code.ts";
import type { Desk } from "../desk.ts";

/** Asks the server to count the shown filter again, after rows changed that this screen never loaded. */
export async function countList({ store, api, report }: Desk): Promise<void> {
  const { generation, conversations } = store.getState();
  const { filter, filterKey } = conversations.list;
  try {
    const { total, unreadTotal } = await api.listConversations(filter, { cursor: null, limit: 1 });
    store.dispatch({ type: "list/counted", generation, filterKey, total, unreadTotal });
  } catch (error) {
    report(errorCodeOf(error));
  }
}

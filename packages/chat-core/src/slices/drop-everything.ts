import { type DeskState, INITIAL_STATE } from "../state.ts";
import { openEdits } from "./conversation-edits.ts";
import { settingsDropped } from "./settings.ts";

/**
 * Forgets every row, because what this person may see has changed or the database began another life. Kept are the
 * person's own words (drafts, unsent messages, notes), what they look at, and the link.
 */
export function dropEverything(state: DeskState): DeskState {
  const { filterKey, filter } = state.conversations.list;
  const list = { ...INITIAL_STATE.conversations.list, filterKey, filter };
  return {
    ...INITIAL_STATE,
    generation: state.generation + 1,
    conversations: { byId: {}, edits: openEdits(state.conversations.edits), list },
    outbox: state.outbox,
    settings: settingsDropped(state.settings),
    link: state.link,
    selectedConversationId: state.selectedConversationId,
    drafts: state.drafts,
    notes: state.notes,
  };
}

import { selectDraft } from "@kaunter/chat-core";
import { loadEnd } from "../../state/actions/load-history.ts";
import { sendFiles } from "../../state/actions/send-files.ts";
import { setDraft } from "../../state/actions/set-draft.ts";
import type { Desk } from "../../state/desk.ts";
import { chosenWay } from "./attachment.ts";
import { setTray, trayOf } from "./tray.ts";

/** Sends what stands in the tray, with the draft as the caption of the first, and empties both. */
export function submitFiles(desk: Desk, conversationId: string, replyTo: string | null): void {
  const state = desk.store.getState();
  const files = trayOf(desk.store, conversationId).flatMap((one) => chosenWay(one) ?? []);
  const lookedBack = (state.threads[conversationId]?.ceiling ?? null) !== null;
  void sendFiles(desk, { conversationId, files, caption: selectDraft(state, conversationId), replyTo });
  setDraft(desk, conversationId, "");
  setTray(desk.store, conversationId, []);
  if (lookedBack) void loadEnd(desk, conversationId);
}

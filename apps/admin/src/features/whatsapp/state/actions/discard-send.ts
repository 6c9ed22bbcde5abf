import type { ChatMessage } from "@kaunter/domain";
import { errorCodeOf } from "../../data/error-code.ts";
import type { Desk } from "../desk.ts";

/** Throws away a text that never reached the server. */
export function discardUnsent({ store }: Desk, clientId: string): void {
  store.dispatch({ type: "send/discarded", clientId });
}

/** Throws away a message the server keeps as failed. */
export async function discardSend({ store, api, report }: Desk, message: ChatMessage): Promise<void> {
  try {
    await api.discardMessage(message.id);
    if (message.clientId !== null) store.dispatch({ type: "send/discarded", clientId: message.clientId });
  } catch (error) {
    report(errorCodeOf(error));
  }
}

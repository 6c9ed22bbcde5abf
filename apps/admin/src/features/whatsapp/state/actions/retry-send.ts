import type { ChatMessage } from "@kaunter/domain";
import { errorCodeOf } from "../../data/error-code.ts";
import type { Desk } from "../desk.ts";

/** A person's new attempt at a message the server keeps as failed. Its fate comes with the answer and by the feed. */
export async function retrySend({ store, api, report }: Desk, message: ChatMessage): Promise<void> {
  try {
    const { record } = await api.retryMessage(message.id);
    store.dispatch({ type: "send/accepted", clientId: record.clientId ?? record.id, record });
  } catch (error) {
    report(errorCodeOf(error));
  }
}

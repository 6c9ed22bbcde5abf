import { errorCodeOf } from "../../data/error-code.ts";
import { sendReaction } from "../../data/message-past.ts";
import type { Desk } from "../desk.ts";
import { notePending } from "../pending-reactions.ts";

/** Puts an emoji on a message at once, and takes it off again where the gateway refuses. Empty: takes ours back. */
export async function reactToMessage({ store, report }: Desk, messageId: string, emoji: string): Promise<void> {
  notePending(store, messageId, emoji);
  try {
    await sendReaction(messageId, emoji);
  } catch (error) {
    notePending(store, messageId, null);
    report(errorCodeOf(error));
  }
}

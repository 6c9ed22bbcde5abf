import type { ChatMessage } from "@kaunter/domain";
import { without } from "../same-shape.ts";
import type { DeskState } from "../state.ts";

/** Whoever's message is here has stopped typing it, also where the gateway does not say so. */
export function typingEnded(
  { typing, conversations }: Pick<DeskState, "typing" | "conversations">,
  messages: readonly ChatMessage[],
): DeskState["typing"] {
  return messages.reduce((left, { direction, conversationId }) => {
    const row = direction === "in" ? conversations.byId[conversationId] : undefined;
    return row ? without(left, row.value.chatId) : left;
  }, typing);
}

import { type DeskState, selectConversation } from "@kaunter/chat-core";
import { phoneLabel } from "@kaunter/domain";

/** The name of an address: the chat's own, that of somebody who wrote here, or the number in it; null for none. */
export function nameIn(state: DeskState, conversationId: string, address: string): string | null {
  const conversation = selectConversation(state, conversationId);
  if (conversation?.chatId === address) return conversation.name;
  const rows = Object.values(state.threads[conversationId]?.rows ?? {});
  const sender = rows.find(({ value }) => value.sender?.chatId === address)?.value.sender;
  const number = /^(\d+)@(?:c\.us|s\.whatsapp\.net)$/.exec(address)?.[1];
  return sender?.name ?? (number === undefined ? null : phoneLabel(number));
}

import { type ChatId, parseChatId } from "./chat-id.ts";

/**
 * A WhatsApp message id taken apart. `bareId` is the only part on which all engines, replies, echoes and history rows
 * agree (WAHA facts §6), so a message's identity is (gateway, session, fromMe, bareId).
 */
export interface ParsedMessageId {
  readonly fromMe: boolean;
  readonly chatId: ChatId;
  readonly bareId: string;
  /** Sender inside a group, canonical, when the id names one. */
  readonly participant: ChatId | null;
}

/** Reads `{true|false}_{chat}_{id}[_{participant}]`; null when the text is not of that form. Source: WAHA facts §9. */
export function parseMessageId(full: string): ParsedMessageId | null {
  const [direction, chat, bareId, ...rest] = full.split("_");
  if ((direction !== "true" && direction !== "false") || !chat || !bareId) return null;
  const parsed = parseChatId(chat);
  if (!parsed) return null;
  const participant = rest.length > 0 ? parseChatId(rest.join("_")) : null;
  return { fromMe: direction === "true", chatId: parsed.chatId, bareId, participant: participant?.chatId ?? null };
}

/** Writes the full id that WAHA's edit, delete and reaction calls want. */
export function buildMessageId(id: Omit<ParsedMessageId, "participant"> & { participant?: ChatId | null }): string {
  const base = `${String(id.fromMe)}_${id.chatId}_${id.bareId}`;
  return id.participant ? `${base}_${id.participant}` : base;
}

import { parseChatId, parseMessageId, type ParsedMessageId } from "@kaunter/domain";
import type { UltraMsgData } from "../wire/envelope.ts";

/**
 * Whose message it is and in which chat: from WhatsApp's own id, else from the fields beside it. In a group `from` is the
 * group and `author` the person. Null when nobody can say.
 */
export function addressOf(data: UltraMsgData): ParsedMessageId | null {
  const parsed = data.id === null ? null : parseMessageId(data.id);
  if (parsed) return parsed;
  const chat = parseChatId((data.fromMe ? data.to : data.from) ?? "");
  const bareId = data.sid ?? data.id;
  if (!chat || bareId === null) return null;
  return {
    fromMe: data.fromMe,
    chatId: chat.chatId,
    bareId,
    participant: parseChatId(data.author ?? "")?.chatId ?? null,
  };
}

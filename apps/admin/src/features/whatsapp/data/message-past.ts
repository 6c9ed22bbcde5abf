import { type MessagePast, messagePastSchema } from "@kaunter/domain";
import { okAnswer, request } from "./request.ts";

/** The times of a message and what it said before. @throws AppError as `request` */
export function readMessagePast(messageId: string): Promise<MessagePast> {
  return request(`/api/waha/messages/${encodeURIComponent(messageId)}/info`, messagePastSchema);
}

/** Puts an emoji on a message, or takes it back with an empty one. @throws AppError as `request` */
export async function sendReaction(messageId: string, emoji: string): Promise<void> {
  await request("/api/waha/messages/react", okAnswer, { method: "POST", body: { messageId, emoji } });
}

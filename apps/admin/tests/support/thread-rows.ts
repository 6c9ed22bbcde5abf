import type { ThreadElement } from "@kaunter/chat-core";
import type { ChatMessage } from "@kaunter/domain";
import { aMessage, NOW_MS, uuid } from "./builders";

/** A message as it stands in a thread; its key is `m<number>`. */
export function messageRow(number: number, overrides: Partial<ChatMessage> = {}) {
  const message = aMessage({ id: uuid(3000 + number), ...overrides });
  return { type: "message", key: `m${String(number)}`, message, firstInGroup: true, lastInGroup: true } as const;
}

/** A text that is still on its way. */
export function outgoingRow(key: string) {
  const entry = {
    clientId: key,
    conversationId: uuid(1),
    text: "on its way",
    replyTo: null,
    sentBy: "Mei Ling",
    createdAtMs: NOW_MS,
    state: "sending",
    errorCode: null,
  } as const;
  return { type: "outgoing", key, entry, firstInGroup: true, lastInGroup: true } as const;
}

export const dayRow = (day: string): ThreadElement => ({ type: "day", key: `day:${day}`, day, atMs: Date.parse(day) });
export const unreadRow = (count: number): ThreadElement => ({ type: "unread", key: "unread", count });

/** Message rows with these numbers. */
export const messageRows = (...numbers: number[]): ThreadElement[] => numbers.map((number) => messageRow(number));

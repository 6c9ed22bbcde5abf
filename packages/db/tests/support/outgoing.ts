import type { ChatMessage } from "@kaunter/domain";
import type { OutboxOutcome } from "../../src/index.ts";
import type { Desk } from "./desk.ts";
import { received } from "./events.ts";

export interface Chat {
  readonly session: string;
  readonly chatId: string;
  readonly id: string;
}

let chats = 0;

/** A fresh conversation with a stranger who wrote once, on a session of its own. */
export async function newChat(desk: Desk): Promise<Chat> {
  chats += 1;
  const session = `outbox-${String(chats)}`;
  const chatId = `6014000${String(1000 + chats)}@c.us`;
  await desk.ingest(session, [received({ chatId, bareId: "IN" })]);
  return { session, chatId, id: (await desk.conversation(session)).id };
}

export async function queue(desk: Desk, conversationId: string, body: string): Promise<ChatMessage> {
  const request = { clientId: crypto.randomUUID(), to: { conversationId }, body };
  return (await desk.messages.queue(request)).message;
}

/** Hands a queued message to the gateway. @returns the attempt */
export async function dispatch(desk: Desk, messageId: string): Promise<number> {
  const claim = await desk.outbox.claim({ messageId, leaseMs: 60_000 });
  if (!claim) throw new Error("nothing to claim");
  return claim.attempt;
}

export function sent(bareId: string): OutboxOutcome {
  return { result: "sent", bareId, fullId: `true_x_${bareId}`, sentAtMs: Date.now() };
}

export async function outgoing(desk: Desk, conversationId: string): Promise<ChatMessage[]> {
  return (await desk.thread(conversationId)).filter((row) => row.direction === "out");
}

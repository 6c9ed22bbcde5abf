import type { GatewayEvent, GatewayMessage } from "@kaunter/domain";

/** Half past ten on a day in the past: every test counts its seconds from here. */
export const T0 = Date.UTC(2026, 9, 1, 2, 30);

type MessageInput = Partial<GatewayMessage> & { chatId: string; bareId: string };

/** An incoming text message, unless told otherwise. The phone follows from the chat id. */
export function message(input: MessageInput): GatewayMessage {
  const fromMe = input.fromMe ?? false;
  const [user = "", server] = input.chatId.split("@");
  return {
    phone: server === "c.us" ? user : null,
    isGroup: server === "g.us",
    name: null,
    fromMe,
    fullId: `${String(fromMe)}_${input.chatId}_${input.bareId}`,
    sentAtMs: T0,
    body: "Hello",
    content: { kind: "text", preview: null },
    sender: null,
    status: fromMe ? "sent" : "delivered",
    quotedBareId: null,
    forwarded: false,
    aliases: [],
    ...input,
  };
}

export function received(input: MessageInput): GatewayEvent {
  return { type: "message/received", message: message(input) };
}

export function acked(
  bareId: string,
  status: "sent" | "delivered" | "read" | "played",
  chatId: string | null = null,
): GatewayEvent {
  return { type: "message/acked", chatId, bareId, fromMe: true, status, participant: null };
}

export function reacted(bareId: string, emoji: string, atMs: number, senderId = "60120000001@c.us"): GatewayEvent {
  return { type: "message/reacted", chatId: null, bareId, fromMe: null, emoji, senderId, reactorIsMe: false, atMs };
}

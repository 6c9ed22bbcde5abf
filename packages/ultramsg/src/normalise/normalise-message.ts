import { type GatewayMessage, parseChatId, parseMessageId } from "@kaunter/domain";
import type { UltraMsgData } from "../wire/envelope.ts";
import { readContent } from "./content.ts";
import { deliveryOf } from "./delivery.ts";
import { addressOf } from "./message-address.ts";

/** What is larger is milliseconds already. */
const SECONDS_END = 100_000_000_000;

/** A message of a conversation in Kaunter's words; null for status posts, channels and what has no id, chat or time. */
export function normaliseMessage(data: UltraMsgData): GatewayMessage | null {
  const id = addressOf(data);
  const chat = id && parseChatId(id.chatId);
  if (!id || !chat || data.time === null || chat.kind === "broadcast" || chat.kind === "newsletter") return null;
  const isGroup = chat.kind === "group";
  const { content, body } = readContent(data);
  const sender = isGroup && !id.fromMe ? parseChatId(id.participant ?? data.author ?? "") : null;
  const quotedBareId = data.quotedMsg === null ? null : bareIdOf(data.quotedMsg.id);
  return {
    chatId: chat.chatId,
    phone: chat.phone,
    isGroup,
    // On messages of ours it is our own name, in a group the speaker's: neither is the chat's.
    name: isGroup || id.fromMe ? null : data.pushname,
    fromMe: id.fromMe,
    bareId: id.bareId,
    fullId: data.id ?? id.bareId,
    sentAtMs: Math.round(data.time > SECONDS_END ? data.time : data.time * 1000),
    body,
    content,
    sender: sender && { chatId: sender.chatId, phone: sender.phone, name: data.pushname },
    status: id.fromMe ? (deliveryOf(data.ack) ?? "sent") : "delivered",
    quotedBareId,
    quoted:
      quotedBareId === null
        ? null
        : { ...{ bareId: quotedBareId, fromMe: null, senderId: null }, ...quotedText(data), ofStatus: false },
    mentions: [],
    forwarded: data.isForwarded,
    aliases: [],
  };
}

/** The part of an id on which all gateways agree; an id of another form is that part itself. */
export function bareIdOf(id: string): string {
  return parseMessageId(id)?.bareId ?? id;
}

function quotedText({ quotedMsg }: UltraMsgData): { body: string | null; kind: "text" } {
  return { body: quotedMsg?.body ?? null, kind: "text" };
}

import { parseChatId, parseMessageId, type GatewayMessage, type ParsedMessageId, type Sender } from "@kaunter/domain";
import type { WireMessage } from "../wire/message.ts";
import { aliasOf } from "./aliases.ts";
import { readContext } from "./content/proto-content.ts";
import { readContent } from "./content/read-content.ts";
import { deliveryOf } from "./delivery.ts";
import { readEngineData, type EngineData } from "./engine-data.ts";

/**
 * One message of any engine, from an event, a history page or an overview, in Kaunter's words. The chat is read from
 * the id, the only field whose meaning all engines share. Null when it is no message of a conversation: an action on
 * another message, a status post, a channel, or an id nobody can read. Source: WAHA facts §9.
 */
export function normaliseMessage(message: WireMessage): GatewayMessage | null {
  const id = parseMessageId(message.id);
  const chat = id && parseChatId(id.chatId);
  if (!id || !chat || chat.kind === "broadcast" || chat.kind === "newsletter") return null;
  const data = readEngineData(message);
  const read = readContent(message, data);
  if (!read) return null;
  const isGroup = chat.kind === "group";
  const context = data.proto ? readContext(data.proto) : { quotedBareId: null, forwarded: data.forwarded };
  const chatAlias = isGroup ? null : aliasOf(chat.chatId, data.chatAlt, "event");
  const sender = isGroup && !id.fromMe ? senderOf(message, id, data) : null;
  const senderAlias = sender && aliasOf(sender.chatId, data.senderAlt, "event");
  return {
    chatId: chat.chatId,
    phone: isGroup ? null : (chat.phone ?? chatAlias?.phone ?? null),
    isGroup,
    // A group message names its sender, and my own messages name me: neither is the chat's name.
    name: isGroup || id.fromMe ? null : data.pushName,
    fromMe: id.fromMe,
    bareId: id.bareId,
    fullId: message.id,
    sentAtMs: message.timestamp * 1000,
    body: message.body ?? read.body ?? null,
    content: read.content,
    sender,
    status: deliveryOf(message.ack, id.fromMe),
    quotedBareId: bareIdOf(message.replyTo?.id) ?? context.quotedBareId,
    forwarded: context.forwarded,
    aliases: [chatAlias, senderAlias].filter((alias) => alias !== null),
  };
}

function senderOf(message: WireMessage, id: ParsedMessageId, data: EngineData): Sender | null {
  const raw = id.participant ?? message.participant ?? data.sender;
  const address = raw === null ? null : parseChatId(raw);
  if (!address) return null;
  const alt = data.senderAlt === null ? null : parseChatId(data.senderAlt);
  return { chatId: address.chatId, phone: address.phone ?? alt?.phone ?? null, name: data.pushName };
}

/** `replyTo.id` is bare on most engines and full on some. */
function bareIdOf(id: string | undefined): string | null {
  if (id === undefined || id === "") return null;
  return parseMessageId(id)?.bareId ?? id;
}

import { parseChatId, parseMessageId, type GatewayMessage, type ParsedMessageId, type Sender } from "@kaunter/domain";
import type { WireMessage } from "../wire/message.ts";
import type { WireMe } from "../wire/session.ts";
import { aliasOf } from "./aliases.ts";
import { calling } from "./content/calling.ts";
import { readContext } from "./content/context.ts";
import { readQuoted } from "./content/quoted.ts";
import { readContent } from "./content/read-content.ts";
import { deliveryOf } from "./delivery.ts";
import { readEngineData, type EngineData } from "./engine-data.ts";
import { momentMs, text } from "./read.ts";

/**
 * One message of any engine, from an event, a history page or an overview, in Kaunter's words. The chat is read from
 * the id, the only field whose meaning all engines share. Null when it is no message of a conversation: an action on
 * another message, a status post, a channel, or an id nobody can read. Source: WAHA facts §9.
 */
export function normaliseMessage(message: WireMessage): GatewayMessage | null {
  return readMessage(message, null);
}

/** The same, by somebody who knows which account it came to: that tells whose message a quoted one was. */
export function readMessage(message: WireMessage, me: WireMe | null): GatewayMessage | null {
  const id = parseMessageId(message.id);
  const chat = id && parseChatId(id.chatId);
  const sentAtMs = momentMs(message.timestamp);
  if (!id || !chat || sentAtMs === null || chat.kind === "broadcast" || chat.kind === "newsletter") return null;
  const data = readEngineData(message);
  const read = readContent(message, data);
  if (!read) return null;
  const isGroup = chat.kind === "group";
  const context = readContext(data);
  const chatAlias = isGroup ? null : aliasOf(chat.chatId, data.chatAlt, "event");
  const sender = isGroup && !id.fromMe ? senderOf(message, id, data) : null;
  const senderAlias = sender && aliasOf(sender.chatId, data.senderAlt, "event");
  const chatAlt = data.chatAlt === null ? null : (parseChatId(data.chatAlt)?.chatId ?? null);
  const quoted = readQuoted(message, context, { chat, chatAlt, me });
  const body = (read.bodyIsNoText ? null : text(message.body)) ?? read.body ?? null;
  return {
    chatId: chat.chatId,
    phone: isGroup ? null : (chat.phone ?? chatAlias?.phone ?? null),
    isGroup,
    // A group message names its sender, and my own messages name me: neither is the chat's name.
    name: isGroup || id.fromMe ? null : data.pushName,
    fromMe: id.fromMe,
    bareId: id.bareId,
    fullId: message.id,
    sentAtMs,
    body,
    content: calling(read.content, body, context.mentions),
    sender,
    status: deliveryOf(message.ack, id.fromMe),
    quotedBareId: quoted?.bareId ?? null,
    quoted,
    mentions: [...context.mentions],
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

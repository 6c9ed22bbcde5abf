import { fullId, lastTimestamp, type SimChat, type SimMessage } from "../world.ts";

const ACK_NAMES = ["PENDING", "SERVER", "DEVICE", "READ", "PLAYED"];

/** Baileys writes people as `…@s.whatsapp.net`. */
export function jidOf(chatId: string): string {
  return chatId.replace(/@c\.us$/, "@s.whatsapp.net");
}

function keyOf(message: SimMessage) {
  return {
    remoteJid: jidOf(message.chatId),
    ...(message.chatAlt === null ? {} : { remoteJidAlt: jidOf(message.chatAlt), addressingMode: "lid" }),
    fromMe: message.fromMe,
    id: message.bareId,
    ...(message.participant === null || message.fromMe ? {} : { participant: message.participant }),
    ...(message.participantAlt === null || message.fromMe ? {} : { participantAlt: jidOf(message.participantAlt) }),
  };
}

/** `_data` of a row: numbers for time and status, one higher than WAHA's ack. */
function storedData(message: SimMessage) {
  return {
    key: keyOf(message),
    messageTimestamp: message.timestamp,
    ...(message.pushName === null ? {} : { pushName: message.pushName }),
    message: message.proto,
    status: message.ack + 1,
    ...ownParticipant(message),
  };
}

/** Own group messages name the device that wrote them, beside the key. */
function ownParticipant(message: SimMessage) {
  return message.fromMe && message.participant !== null ? { participant: message.participant } : {};
}

/** What a send answers, and `_data` of its echo: Baileys' fresh record, time as text. */
export function freshData(message: SimMessage) {
  return {
    key: keyOf(message),
    message: message.proto,
    messageTimestamp: String(message.timestamp),
    status: "PENDING",
    ...ownParticipant(message),
  };
}

export interface WireOptions {
  /** Media as the call wants it: null = not downloaded. */
  readonly media: Record<string, unknown> | null;
  /** Given for an echo, where `_data` is the fresh record. */
  readonly data?: unknown;
}

/** A WAMessage of the NOWEB engine. Source: WAHA facts §9, recorded. */
export function waMessage(message: SimMessage, options: WireOptions) {
  const group = message.chatId.endsWith("@g.us") && !message.fromMe;
  return {
    id: fullId(message),
    timestamp: message.timestamp,
    from: message.chatId,
    fromMe: message.fromMe,
    source: message.source,
    body: message.body,
    ...(group ? { to: message.chatId, participant: message.participant } : {}),
    hasMedia: message.media !== null,
    media: options.media,
    ack: message.ack,
    ackName: ACK_NAMES[message.ack] ?? "UNKNOWN",
    location: null,
    vCards: null,
    replyTo: replyOf(message),
    _data: options.data ?? storedData(message),
  };
}

function replyOf(message: SimMessage) {
  const context = Object.values(message.proto)
    .map((part) => (typeof part === "object" && part !== null && "contextInfo" in part ? part.contextInfo : null))
    .find((found) => typeof found === "object" && found !== null && "stanzaId" in found) as
    { stanzaId: string; participant?: string; quotedMessage?: { conversation?: string } } | undefined;
  if (!context) return null;
  return {
    id: context.stanzaId,
    ...(context.participant === undefined
      ? {}
      : { participant: context.participant.replace("@s.whatsapp.net", "@c.us") }),
    body: context.quotedMessage?.conversation ?? null,
    _data: context.quotedMessage ?? {},
  };
}

/** A row of `/chats`: Baileys' raw record, the name absent when unknown. */
export function chatRow(chat: SimChat) {
  return {
    id: jidOf(chat.chatId),
    ...(chat.name === null ? {} : { name: chat.name }),
    conversationTimestamp: lastTimestamp(chat),
    ...(chat.archived ? { archived: true } : {}),
  };
}

export function overviewRow(chat: SimChat) {
  const last = chat.messages.at(-1);
  return {
    id: chat.chatId,
    name: chat.name,
    picture: null,
    lastMessage: last ? waMessage(last, { media: null }) : null,
    _chat: chatRow(chat),
  };
}

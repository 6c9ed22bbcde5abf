import type { Phone } from "../phone.ts";
import { locationOfProto, replyOfProto, vCardsOfProto } from "../proto/proto-parts.ts";
import type { Raw } from "../raw.ts";
import { fullId, lastTimestamp, type SimChat, type SimMessage } from "../world.ts";
import { ackName } from "./ack-name.ts";
import type { Deed, Engine, Wire } from "./engine.ts";
import { freshData, jidOf, storedData } from "./noweb-data.ts";

const inGroup = (message: SimMessage) => message.chatId.endsWith("@g.us");

/** A WAMessage of the NOWEB engine. Source: WAHA facts §9, recorded. */
function messageOf(_phone: Phone, message: SimMessage, { media, fresh = false }: Wire): Raw {
  return {
    id: fullId(message),
    timestamp: message.timestamp,
    from: message.chatId,
    fromMe: message.fromMe,
    source: message.source,
    body: message.body,
    ...(inGroup(message) && !message.fromMe ? { to: message.chatId, participant: message.participant } : {}),
    hasMedia: message.media !== null,
    media,
    ack: message.ack,
    ackName: ackName(message.ack),
    location: locationOfProto(message.proto, fresh),
    vCards: vCardsOfProto(message.proto),
    replyTo: replyOfProto(message.proto),
    _data: fresh ? freshData(message) : storedData(message),
  };
}

/** A row of `/chats`: Baileys' raw record, the name absent when unknown. */
function chatRow(_phone: Phone, chat: SimChat): Raw {
  return {
    id: jidOf(chat.chatId),
    ...(chat.name === null ? {} : { name: chat.name }),
    conversationTimestamp: lastTimestamp(chat),
    ...(chat.archived ? { archived: true } : {}),
  };
}

function ack(_phone: Phone, message: SimMessage): Raw {
  const { fromMe } = message;
  const base = {
    id: fullId(message),
    from: message.chatId,
    fromMe,
    ack: message.ack,
    ackName: ackName(message.ack),
  };
  return inGroup(message) ? { ...base, to: message.chatId } : base;
}

/** In a group each reader is told of by name, and there the id ends with the author. */
function groupAck(phone: Phone, message: SimMessage, participant: string): Raw {
  const reader = jidOf(participant);
  return {
    id: `${fullId(message)}_${phone.account.id}`,
    from: message.chatId,
    to: message.chatId,
    participant,
    fromMe: message.fromMe,
    ack: message.ack,
    ackName: ackName(message.ack),
    _data: {
      key: { remoteJid: message.chatId, fromMe: message.fromMe, id: message.bareId, participant: reader },
      receipt: { userJid: reader, ...(message.ack >= 3 ? { readTimestamp: message.timestamp } : {}) },
    },
  };
}

function edited(phone: Phone, { action, target, text, fresh }: Deed): Raw {
  return { ...messageOf(phone, { ...action, body: text }, { media: null, fresh }), editedMessageId: target.bareId };
}

function revoked(phone: Phone, { action, target, fresh }: Deed): Raw {
  const after = messageOf(phone, action, { media: null, fresh });
  return { after, before: null, revokedMessageId: target.bareId, _data: after._data };
}

function reaction(_phone: Phone, { action, target, text }: Deed): Raw {
  return {
    id: fullId(action),
    timestamp: action.timestamp,
    from: action.chatId,
    fromMe: action.fromMe,
    // Even for what the API sent, as recorded.
    source: "app",
    ...(inGroup(action) ? { to: action.chatId, participant: action.participant } : {}),
    reaction: { text, messageId: fullId(target) },
  };
}

/** Recorded from a running server. */
export const noweb: Engine = {
  name: "NOWEB",
  lacks: new Set(["about", "screenshot"]),
  knowsNoChat: "empty",
  bareIds: true,
  id: (_phone, message) => fullId(message),
  message: messageOf,
  sent: (_phone, message) => freshData(message),
  sentPoll: (phone, message) => messageOf(phone, message, { media: null, fresh: true }),
  forwarded: (phone, message) => messageOf(phone, message, { media: null, fresh: true }),
  chatRow,
  ack,
  groupAck,
  edited,
  revoked,
  reaction,
};

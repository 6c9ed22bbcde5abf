import type { Phone } from "../phone.ts";
import { locationOfProto, replyOfProto, vCardsOfProto } from "../proto/proto-parts.ts";
import { rawOf, type Raw } from "../raw.ts";
import type { SimMessage } from "../world.ts";
import { ackName } from "./ack-name.ts";
import type { Deed, Engine, Wire } from "./engine.ts";
import { bodyOf, dataOf, endsOf, idOf, inGroup, libraryChat, libraryMessage } from "./webjs-data.ts";

/** A WAMessage of the WEBJS engine: `from` and `to` are the real sender and recipient. Constructed from facts §9. */
function messageOf(phone: Phone, message: SimMessage, { media }: Wire): Raw {
  const { from, to, author } = endsOf(phone, message);
  const place = locationOfProto(message.proto, false);
  return {
    id: idOf(phone, message),
    timestamp: message.timestamp,
    from,
    fromMe: message.fromMe,
    source: message.source,
    to,
    ...(author === null ? {} : { participant: author }),
    body: bodyOf(message),
    hasMedia: message.media !== null,
    media,
    ack: message.ack,
    ackName: ackName(message.ack),
    ...(place ? { location: place } : {}),
    vCards: vCardsOfProto(message.proto) ?? [],
    replyTo: replyOfProto(message.proto),
    _data: dataOf(phone, message),
  };
}

function ack(phone: Phone, message: SimMessage): Raw {
  const { from, to, author } = endsOf(phone, message);
  return {
    id: idOf(phone, message),
    from,
    to,
    ...(author === null ? {} : { participant: author }),
    fromMe: message.fromMe,
    ack: message.ack,
    ackName: ackName(message.ack),
  };
}

function groupAck(phone: Phone, message: SimMessage, participant: string): Raw {
  return { ...ack(phone, message), participant, _data: { id: dataOf(phone, message).id, participant } };
}

/** WhatsApp Web rewrites the message itself: the event carries its own id. */
function edited(phone: Phone, { action, target, text }: Deed): Raw {
  const now = { ...target, body: text, timestamp: action.timestamp };
  const payload = messageOf(phone, now, { media: null });
  const _data = { ...rawOf(payload._data), latestEditMsgKey: { id: action.bareId } };
  return { ...payload, _data, editedMessageId: target.bareId };
}

/** The one engine that still has the message from before. */
function revoked(phone: Phone, { action, target }: Deed): Raw {
  const gone = messageOf(phone, { ...target, body: "", media: null, timestamp: action.timestamp }, { media: null });
  const _data = {
    ...rawOf(gone._data),
    type: "revoked",
    body: "",
    protocolMessageKey: { fromMe: target.fromMe, remote: target.chatId, id: target.bareId },
  };
  const before = messageOf(phone, target, { media: null });
  return { after: { ...gone, _data }, before, revokedMessageId: target.bareId, _data };
}

function reaction(phone: Phone, { action, target, text }: Deed): Raw {
  const { from, to, author } = endsOf(phone, action);
  return {
    id: idOf(phone, action),
    timestamp: action.timestamp,
    from: inGroup(action) ? (author ?? from) : from,
    fromMe: action.fromMe,
    source: action.source,
    to,
    ...(author === null ? {} : { participant: author }),
    reaction: { text, messageId: idOf(phone, target) },
  };
}

export const webjs: Engine = {
  name: "WEBJS",
  lacks: new Set(["all-chats", "buttons", "list", "live-location"]),
  knowsNoChat: "throws",
  bareIds: false,
  id: (phone, message) => idOf(phone, message),
  message: messageOf,
  sent: (phone, message) => libraryMessage(phone, message, true),
  sentPoll: (phone, message) => libraryMessage(phone, message, true),
  forwarded: () => ({ sent: true }),
  chatRow: libraryChat,
  ack,
  groupAck,
  edited,
  revoked,
  reaction,
};

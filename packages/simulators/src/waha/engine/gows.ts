import type { Phone } from "../phone.ts";
import { locationOfProto, replyOfProto, vCardsOfProto } from "../proto/proto-parts.ts";
import { unwrapProto } from "../proto/unwrap-proto.ts";
import type { Raw } from "../raw.ts";
import { lastTimestamp, type SimChat, type SimMessage } from "../world.ts";
import { ackName } from "./ack-name.ts";
import type { Deed, Engine, Wire } from "./engine.ts";
import { goNames } from "./go-names.ts";
import { jidOf } from "./noweb-data.ts";

const inGroup = (message: SimMessage) => message.chatId.endsWith("@g.us");

function senderOf(phone: Phone, message: SimMessage): string {
  if (message.fromMe) return message.chatId.endsWith("@lid") ? phone.account.lid : phone.account.id;
  return message.participant ?? message.chatId;
}

/** In a group the author ends the id, one's own too. */
function idOf(phone: Phone, message: SimMessage): string {
  const tail = inGroup(message) ? `_${senderOf(phone, message)}` : "";
  return `${String(message.fromMe)}_${message.chatId}_${message.bareId}${tail}`;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  imageMessage: "image",
  videoMessage: "video",
  ptvMessage: "ptv",
  audioMessage: "audio",
  documentMessage: "document",
  stickerMessage: "sticker",
  locationMessage: "location",
  contactMessage: "vcard",
};

/** whatsmeow's event. */
function dataOf(phone: Phone, message: SimMessage): Raw {
  const { key, content, viewOnce } = unwrapProto(message.proto);
  const group = inGroup(message);
  const alt = group ? message.participantAlt : message.chatAlt;
  const mediaType = content.ptt === true ? "ptt" : (MEDIA_TYPES[key ?? ""] ?? "");
  return {
    Info: {
      Chat: jidOf(message.chatId),
      Sender: jidOf(senderOf(phone, message)),
      IsFromMe: message.fromMe,
      IsGroup: group,
      AddressingMode: senderOf(phone, message).endsWith("@lid") ? "lid" : "pn",
      SenderAlt: !message.fromMe && alt !== null ? jidOf(alt) : "",
      RecipientAlt: message.fromMe && alt !== null ? jidOf(alt) : "",
      ID: message.bareId,
      Type: mediaType === "" ? "text" : "media",
      PushName: message.pushName ?? "",
      Timestamp: new Date(message.timestamp * 1000).toISOString().replace(".000Z", "Z"),
      Category: "",
      Multicast: false,
      MediaType: mediaType,
    },
    Message: goNames(message.proto),
    IsEphemeral: "ephemeralMessage" in message.proto,
    IsViewOnce: viewOnce,
    IsDocumentWithCaption: "documentWithCaptionMessage" in message.proto,
  };
}

/** A WAMessage of the GOWS engine. Constructed from facts §9 and whatsmeow's event. */
function messageOf(phone: Phone, message: SimMessage, { media }: Wire): Raw {
  const group = inGroup(message);
  const sender = group ? senderOf(phone, message) : null;
  return {
    id: idOf(phone, message),
    timestamp: message.timestamp,
    from: message.chatId,
    fromMe: message.fromMe,
    source: message.source,
    to: sender,
    participant: sender,
    body: message.body,
    hasMedia: message.media !== null,
    media,
    ack: message.ack,
    ackName: ackName(message.ack),
    location: locationOfProto(message.proto, false),
    vCards: vCardsOfProto(message.proto),
    replyTo: replyOfProto(message.proto),
    _data: dataOf(phone, message),
  };
}

const sent = (phone: Phone, message: SimMessage): Raw => ({
  id: idOf(phone, message),
  _data: dataOf(phone, message),
});

function chatRow(_phone: Phone, chat: SimChat): Raw {
  return { id: chat.chatId, name: chat.name, conversationTimestamp: lastTimestamp(chat) };
}

function ack(phone: Phone, message: SimMessage): Raw {
  return {
    id: idOf(phone, message),
    from: message.chatId,
    to: inGroup(message) ? senderOf(phone, message) : null,
    participant: null,
    fromMe: message.fromMe,
    ack: message.ack,
    ackName: ackName(message.ack),
  };
}

function groupAck(phone: Phone, message: SimMessage, participant: string): Raw {
  const _data = { Chat: message.chatId, Sender: jidOf(participant), MessageIDs: [message.bareId], IsGroup: true };
  return { ...ack(phone, message), participant, _data };
}

function edited(phone: Phone, { action, target, text }: Deed): Raw {
  return { ...messageOf(phone, { ...action, body: text }, { media: null }), editedMessageId: target.bareId };
}

function revoked(phone: Phone, { action, target }: Deed): Raw {
  const after = messageOf(phone, action, { media: null });
  return { after, before: null, revokedMessageId: target.bareId, _data: after._data };
}

function reaction(phone: Phone, { action, target, text }: Deed): Raw {
  const sender = inGroup(action) ? senderOf(phone, action) : null;
  return {
    id: idOf(phone, action),
    timestamp: action.timestamp,
    from: action.chatId,
    fromMe: action.fromMe,
    source: action.source,
    to: sender,
    participant: sender,
    reaction: { text, messageId: idOf(phone, target) },
  };
}

export const gows: Engine = {
  name: "GOWS",
  lacks: new Set(["screenshot", "buttons"]),
  knowsNoChat: "empty",
  bareIds: true,
  id: idOf,
  message: messageOf,
  sent,
  sentPoll: sent,
  forwarded: sent,
  chatRow,
  ack,
  groupAck,
  edited,
  revoked,
  reaction,
};

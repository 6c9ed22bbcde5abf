import type { Phone } from "../phone.ts";
import { contextOfProto } from "../proto/proto-parts.ts";
import type { Raw } from "../raw.ts";
import { lastTimestamp, type SimChat, type SimMessage } from "../world.ts";
import { describeWebjs, THUMBNAIL } from "./webjs-type.ts";

export const inGroup = (message: SimMessage): boolean => message.chatId.endsWith("@g.us");

/** Who really wrote it and to whom it went, the one engine that says so. */
export function endsOf(phone: Phone, message: SimMessage): { from: string; to: string; author: string | null } {
  const me = phone.account.id;
  const author = inGroup(message) ? (message.fromMe ? me : message.participant) : null;
  return message.fromMe ? { from: me, to: message.chatId, author } : { from: message.chatId, to: me, author };
}

/** Events and rows end a group's id with the author; the answer of a send does not. */
export function idOf(phone: Phone, message: SimMessage, asSent = false): string {
  const { author } = endsOf(phone, message);
  const tail = author === null || asSent ? "" : `_${author}`;
  return `${String(message.fromMe)}_${message.chatId}_${message.bareId}${tail}`;
}

function idObject(phone: Phone, message: SimMessage, asSent = false): Raw {
  const { author } = endsOf(phone, message);
  return {
    fromMe: message.fromMe,
    remote: message.chatId,
    id: message.bareId,
    ...(author === null || asSent ? {} : { participant: author }),
    _serialized: idOf(phone, message, asSent),
  };
}

/** What `body` holds: a caption for a file, a vCard for a contact, a thumbnail for a place. */
export function bodyOf(message: SimMessage): string {
  const { body } = describeWebjs(message);
  return typeof body === "string" ? body : (message.body ?? "");
}

/** An address as WhatsApp Web keeps it. */
function wid(address: string): Raw {
  const [user, server] = address.split("@");
  return { server, user, _serialized: address };
}

/** WhatsApp Web's own record of a message. */
export function dataOf(phone: Phone, message: SimMessage, asSent = false): Raw {
  const { from, to, author } = endsOf(phone, message);
  const context = contextOfProto(message.proto);
  const described = describeWebjs(message);
  return {
    id: idObject(phone, message, asSent),
    viewed: false,
    body: bodyOf(message),
    ...described,
    // The picture in small; the words beside it are `caption`.
    ...(["image", "video"].includes(described.type) ? { body: THUMBNAIL } : {}),
    t: message.timestamp,
    ...(message.pushName === null ? {} : { notifyName: message.pushName }),
    from,
    to,
    self: message.fromMe ? "out" : "in",
    ...(author === null ? {} : { author: wid(author) }),
    ack: message.ack,
    star: message.starred ?? false,
    isForwarded: false,
    ...(context ? { quotedStanzaID: context.stanzaId, quotedParticipant: context.participant } : {}),
  };
}

/** whatsapp-web.js' Message, as a send answers it and as a chat shows its last one. */
export function libraryMessage(phone: Phone, message: SimMessage, asSent = false): Raw {
  const { from, to, author } = endsOf(phone, message);
  return {
    _data: dataOf(phone, message, asSent),
    id: idObject(phone, message, asSent),
    ack: message.ack,
    hasMedia: message.media !== null,
    body: bodyOf(message),
    type: describeWebjs(message).type,
    timestamp: message.timestamp,
    from,
    to,
    ...(author === null ? {} : { author }),
    deviceType: message.source === "api" ? "web" : "android",
    isForwarded: false,
    isStatus: false,
    isStarred: message.starred ?? false,
    fromMe: message.fromMe,
    hasQuotedMsg: contextOfProto(message.proto) !== null,
    vCards: [],
    mentionedIds: [],
    isGif: false,
    links: [],
  };
}

/** A row of `/chats`: whatsapp-web.js' Chat, its id an object, strangers named by their number. */
export function libraryChat(phone: Phone, chat: SimChat): Raw {
  const id = wid(chat.chatId);
  const last = chat.messages.at(-1);
  return {
    id,
    name: chat.name ?? `+${String(id.user)}`,
    isGroup: id.server === "g.us",
    isReadOnly: false,
    unreadCount: chat.messages.filter((message) => !message.fromMe && message.ack < 3).length,
    timestamp: lastTimestamp(chat),
    archived: chat.archived,
    pinned: false,
    isMuted: false,
    muteExpiration: 0,
    ...(last ? { lastMessage: libraryMessage(phone, last) } : {}),
  };
}

import type { Raw } from "../raw.ts";
import type { SimMessage } from "../world.ts";

/** Baileys writes people as `…@s.whatsapp.net`. */
export function jidOf(chatId: string): string {
  return chatId.replace(/@c\.us$/, "@s.whatsapp.net");
}

/** Baileys' key of a message. */
function keyOf(message: SimMessage): Raw {
  return {
    remoteJid: jidOf(message.chatId),
    ...(message.chatAlt === null ? {} : { remoteJidAlt: jidOf(message.chatAlt), addressingMode: "lid" }),
    fromMe: message.fromMe,
    id: message.bareId,
    ...(message.participant === null || message.fromMe ? {} : { participant: message.participant }),
    ...(message.participantAlt === null || message.fromMe ? {} : { participantAlt: jidOf(message.participantAlt) }),
  };
}

/** A message's key as a deed on it names it: chat, author, id. */
export function plainKeyOf(message: SimMessage): Raw {
  return { remoteJid: jidOf(message.chatId), fromMe: message.fromMe, id: message.bareId };
}

/** `_data` of a row: numbers for time and status, one higher than WAHA's ack. */
export function storedData(message: SimMessage): Raw {
  return {
    key: keyOf(message),
    messageTimestamp: message.timestamp,
    ...(message.pushName === null ? {} : { pushName: message.pushName }),
    ...(message.stub
      ? { messageStubType: message.stub.code, messageStubParameters: message.stub.params }
      : { message: message.proto }),
    status: message.ack + 1,
    ...ownParticipant(message),
  };
}

/** Own group messages name the device that wrote them, beside the key. */
function ownParticipant(message: SimMessage): Raw {
  return message.fromMe && message.participant !== null ? { participant: message.participant } : {};
}

/** What a send answers, and `_data` of its echo: Baileys' fresh record, time as text. */
export function freshData(message: SimMessage): Raw {
  return {
    key: keyOf(message),
    message: message.proto,
    messageTimestamp: String(message.timestamp),
    status: "PENDING",
    ...ownParticipant(message),
  };
}

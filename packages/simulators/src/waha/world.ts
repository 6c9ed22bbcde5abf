/** The names the simulated engine keeps. Times are Unix seconds, as WhatsApp counts, unless a name says ms. */
export type SessionStatus = "STOPPED" | "STARTING" | "SCAN_QR_CODE" | "WORKING" | "FAILED";

interface SimAccount {
  readonly id: string;
  readonly pushName: string;
  readonly lid: string;
}

export interface SimSession {
  name: string;
  status: SessionStatus;
  /** The last three, as `session.status` tells them; `timestamp` in ms. */
  statuses: { status: SessionStatus; timestamp: number }[];
  config: Record<string, unknown> | null;
  me: SimAccount | null;
  /** Whether a phone is paired: a start then reaches WORKING without a scan. */
  paired: boolean;
  qrValue: string | null;
}

export interface SimMedia {
  readonly mimetype: string;
  readonly filename: string | null;
  readonly base64: string;
}

export interface SimMessage {
  readonly bareId: string;
  /** `…@c.us`, `…@lid` or `…@g.us`. */
  readonly chatId: string;
  readonly fromMe: boolean;
  readonly source: "api" | "app";
  readonly timestamp: number;
  body: string | null;
  /** The protocol message, as Baileys keeps it. */
  proto: Record<string, unknown>;
  /** WAHA's numbers: 0 PENDING … 4 PLAYED. */
  ack: number;
  readonly pushName: string | null;
  /** Group sender: address, and the other address of the same person. */
  readonly participant: string | null;
  readonly participantAlt: string | null;
  /** The phone behind a hidden chat, when WhatsApp tells it with the message. */
  readonly chatAlt: string | null;
  readonly media: SimMedia | null;
}

export interface SimChat {
  readonly chatId: string;
  /** The name in the phone's address book or the group's subject; null when there is none. */
  name: string | null;
  archived: boolean;
  readonly participants: readonly string[];
  /** Oldest first. */
  readonly messages: SimMessage[];
}

/** Something a send call put on its way to WhatsApp: the proof that nothing went out twice. */
export interface Delivery {
  readonly chatId: string;
  readonly bareId: string;
  readonly body: string | null;
  readonly atMs: number;
}

export interface World {
  account: SimAccount;
  sessions: SimSession[];
  chats: SimChat[];
  /** What `/lids` knows; `pn` null is a number WhatsApp hides. */
  lids: { lid: string; pn: string | null }[];
  deliveries: Delivery[];
}

export function findChat(world: World, chatId: string): SimChat | undefined {
  return world.chats.find((chat) => chat.chatId === chatId);
}

function ensureChat(world: World, chatId: string): SimChat {
  const known = findChat(world, chatId);
  if (known) return known;
  const chat: SimChat = { chatId, name: null, archived: false, participants: [], messages: [] };
  world.chats.push(chat);
  return chat;
}

/** Puts a message at its place in time; within one second, a later arrival comes after. */
export function addMessage(world: World, message: SimMessage): SimMessage {
  const { messages } = ensureChat(world, message.chatId);
  const before = messages.findLastIndex((earlier) => earlier.timestamp <= message.timestamp);
  messages.splice(before + 1, 0, message);
  return message;
}

/** Finds a message by its full or bare id. */
export function findMessage(world: World, id: string): SimMessage | undefined {
  const bareId = id.split("_")[2] ?? id;
  return world.chats.flatMap((chat) => chat.messages).find((message) => message.bareId === bareId);
}

/** `{true|false}_{chat}_{id}[_{participant}]`; own group messages come without a participant, as recorded. */
export function fullId(message: SimMessage): string {
  const tail = message.participant === null || message.fromMe ? "" : `_${message.participant}`;
  return `${String(message.fromMe)}_${message.chatId}_${message.bareId}${tail}`;
}

/** When the chat last moved; 0 for an empty one. */
export function lastTimestamp(chat: SimChat): number {
  return chat.messages.at(-1)?.timestamp ?? 0;
}

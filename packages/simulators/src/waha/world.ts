/** The names the simulated engine keeps. Times are Unix seconds, as WhatsApp counts, unless a name says ms. */
export type SessionStatus =
  "STOPPED" | "STARTING" | "SCAN_QR_CODE" | "PASSKEY_REQUIRED" | "PASSKEY_CONFIRMATION_REQUIRED" | "WORKING" | "FAILED";

export interface SimAccount {
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
  /** The code a phone may type instead of scanning; null until one is asked for. */
  pairingCode?: string | null;
  /** The phone behind this session, when it is another than the world's own. */
  account?: SimAccount;
  /** What the desk last showed itself as; only while WORKING. */
  presence?: string | null;
  /** When something was last asked of WhatsApp, in ms. */
  activityMs?: number | null;
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
  /** Whether WhatsApp itself lost the file: every download then fails. */
  readonly mediaLost?: boolean;
  /** A system line ("X joined"), by Baileys' number. */
  readonly stub?: { readonly code: number; readonly params: readonly string[] };
  starred?: boolean;
  pinned?: boolean;
}

export interface SimChat {
  readonly chatId: string;
  /** The session whose phone has this chat; `default` when left out. */
  readonly session?: string;
  /** The name in the phone's address book or the group's subject; null when there is none. */
  name: string | null;
  archived: boolean;
  participants: readonly string[];
  /** Those of them who run the group; by phone, as `participants`. */
  admins?: readonly string[];
  /** Whether only they may write in it. */
  adminsOnly?: boolean;
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

/** Somebody in the phone's address book, or known by their push name. */
export interface SimContact {
  readonly id: string;
  name: string | null;
  pushname: string | null;
  /** Where the profile picture is; null = none that may be seen. */
  picture: string | null;
  about: string | null;
}

export interface SimLabel {
  readonly id: string;
  name: string;
  color: number;
  colorHex: string;
  /** Chats that wear it. */
  chats: string[];
}

export interface SimApiKey {
  readonly id: string;
  readonly key: string;
  isActive: boolean;
  isAdmin: boolean;
  session: string | null;
  actions: Readonly<Record<string, boolean>> | null;
}

export interface World {
  account: SimAccount;
  sessions: SimSession[];
  chats: SimChat[];
  /** What `/lids` knows; `pn` null is a number WhatsApp hides. */
  lids: { lid: string; pn: string | null }[];
  deliveries: Delivery[];
  contacts?: SimContact[];
  /** Addresses whose profile picture is one the simulator draws itself. */
  faces?: readonly string[];
  labels?: SimLabel[];
  keys?: SimApiKey[];
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

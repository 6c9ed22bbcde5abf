import type { Phone } from "./phone.ts";

/** What a WhatsApp address points at. `lid` is a person whose number WhatsApp hides. */
export type ChatKind = "person" | "lid" | "group" | "broadcast" | "newsletter";

/** A WhatsApp address in its one canonical form: `60…@c.us`, `…@lid`, `…@g.us`, `…@broadcast`, `…@newsletter`. */
export type ChatId = string;

export interface ParsedChatId {
  readonly kind: ChatKind;
  readonly chatId: ChatId;
  /** The part before the `@`, without a device suffix. */
  readonly user: string;
  /** Digits only, known only for `person`. */
  readonly phone: Phone | null;
}

/** A map and not a record: an address may end in any word, `constructor` included. */
const SERVERS = new Map<string, { kind: ChatKind; server: string }>([
  ["c.us", { kind: "person", server: "c.us" }],
  ["s.whatsapp.net", { kind: "person", server: "c.us" }],
  ["lid", { kind: "lid", server: "lid" }],
  ["g.us", { kind: "group", server: "g.us" }],
  ["broadcast", { kind: "broadcast", server: "broadcast" }],
  ["newsletter", { kind: "newsletter", server: "newsletter" }],
]);

/**
 * Reads any address a gateway writes (`@c.us`, `@s.whatsapp.net`, device suffixes `:7`, `@lid`, `@g.us`, plain digits)
 * and answers its canonical form, or null when it is none. Source: spec "Phone number normalization", WAHA facts §5–6.
 */
export function parseChatId(raw: string): ParsedChatId | null {
  const text = raw.trim();
  const at = text.indexOf("@");
  if (at === -1) {
    const digits = text.replace(/^\+/, "");
    return /^\d{7,15}$/.test(digits) ? person(digits) : null;
  }
  const target = SERVERS.get(text.slice(at + 1));
  const user = text.slice(0, at).replace(/:\d+$/, "");
  if (!target || !/^[\w.-]{1,64}$/.test(user)) return null;
  if (target.kind === "person") return /^\d{5,20}$/.test(user) ? person(user) : null;
  return { kind: target.kind, chatId: `${user}@${target.server}`, user, phone: null };
}

function person(digits: string): ParsedChatId {
  return { kind: "person", chatId: `${digits}@c.us`, user: digits, phone: digits };
}

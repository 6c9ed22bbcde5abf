import type { SimMessage } from "../world.ts";
import type { LoadChat } from "./load-people.ts";

const WORDS = [
  "hari",
  "ini",
  "kelas",
  "gym",
  "bila",
  "ok",
  "thanks",
  "新年",
  "promo",
  "slot",
  "pukul",
  "7",
  "🙏",
  "renew",
];

const pick = <Item>(items: readonly Item[], random: () => number): Item | undefined =>
  items[Math.floor(random() * items.length)];

function hex(length: number, random: () => number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16))
    .join("")
    .toUpperCase();
}

/** Words nobody means. */
export function loadText(random: () => number): string {
  const length = 3 + Math.floor(random() * 8);
  return Array.from({ length }, () => pick(WORDS, random)).join(" ");
}

/** One message of a load: theirs, or typed on the gym's phone. */
export function loadMessage(chat: LoadChat, fromMe: boolean, timestamp: number, random: () => number): SimMessage {
  const body = loadText(random);
  const author = pick(chat.people, random);
  const group = chat.chatId.endsWith("@g.us");
  return {
    bareId: `3A${hex(18, random)}`,
    chatId: chat.chatId,
    fromMe,
    source: "app",
    timestamp,
    body,
    proto: { conversation: body },
    ack: fromMe ? 1 : 2,
    pushName: fromMe ? null : (author?.pushName ?? null),
    participant: group && !fromMe ? (author?.address ?? null) : null,
    participantAlt: null,
    chatAlt: null,
    media: null,
  };
}

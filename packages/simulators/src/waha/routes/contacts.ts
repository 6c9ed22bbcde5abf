import type { Scene } from "../scene.ts";
import type { Sim } from "../sim.ts";
import type { SimChat, SimContact } from "../world.ts";

/** Where the picture of a chat or a person is; null when there is none that may be seen. */
export function pictureOf(sim: Sim, chatId: string): string | null {
  return sim.world.contacts?.find((contact) => contact.id === chatId)?.picture ?? null;
}

/** Everybody the phone knows: its address book first, then whoever it has a chat with. */
export function contactsOf({ sim, phone }: Scene): SimContact[] {
  const book = sim.world.contacts ?? [];
  const known = new Set(book.map((contact) => contact.id));
  const others = phone.chats.filter((chat) => chat.chatId.endsWith("@c.us") && !known.has(chat.chatId));
  return [...book, ...others.map(contactOfChat)];
}

/** One person, from the address book or from their chat; null for a stranger. */
export function contactOf({ sim, phone }: Scene, id: string): SimContact | null {
  const chat = phone.chat(id);
  return sim.world.contacts?.find((contact) => contact.id === id) ?? (chat ? contactOfChat(chat) : null);
}

function contactOfChat(chat: SimChat): SimContact {
  const pushname = chat.messages.findLast((message) => message.pushName !== null)?.pushName ?? null;
  return { id: chat.chatId, name: chat.name, pushname, picture: null, about: null };
}

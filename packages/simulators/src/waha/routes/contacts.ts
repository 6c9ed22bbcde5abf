import { makeFace } from "../../scenario/make-face.ts";
import { putFile } from "../media-files.ts";
import type { Scene } from "../scene.ts";
import type { SimChat, SimContact } from "../world.ts";

/**
 * Where the picture of a chat or a person is; null when there is none that may be seen. A drawn one lies with the files,
 * where the real one is on WhatsApp's servers.
 */
export function pictureOf({ sim, session }: Scene, chatId: string): string | null {
  const given = sim.world.contacts?.find((contact) => contact.id === chatId)?.picture ?? null;
  if (given !== null || sim.world.faces?.includes(chatId) !== true) return given;
  const name = `face-${chatId.replace(/\W/g, "-")}.png`;
  putFile(sim, session, name, { mimetype: "image/png", base64: makeFace(chatId).toString("base64") });
  return `${sim.publicBaseUrl}/api/files/${session}/${name}`;
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

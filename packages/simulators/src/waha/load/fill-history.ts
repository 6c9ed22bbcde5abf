import type { Scene } from "../scene.ts";
import { loadMessage } from "./load-message.ts";
import type { LoadChat } from "./load-people.ts";

/** Minutes between two messages of one chat. */
const APART_SECONDS = 600;

/** Puts `count` older messages into each chat; no event tells of them. Answers how many there are now. */
export function fillHistory(
  { sim, phone }: Scene,
  chats: readonly LoadChat[],
  count: number,
  random: () => number,
): number {
  const now = Math.floor(sim.now() / 1000);
  chats.forEach((chat, place) => {
    const known = phone.ensureChat(chat.chatId);
    known.name ??= chat.name;
    if (chat.chatId.endsWith("@g.us")) known.participants = chat.people.map((person) => person.address);
    for (let index = 0; index < count; index += 1) {
      const timestamp = now - (count - index) * APART_SECONDS - place;
      const fromMe = random() < 0.3;
      phone.add({ ...loadMessage(chat, fromMe, timestamp, random), ack: 3 });
    }
  });
  sim.touch();
  return chats.length * count;
}

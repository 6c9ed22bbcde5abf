import type { Scene } from "../scene.ts";

/** Reads a chat's recent unread messages, as NOWEB chooses them, and answers their ids. Source: WAHA facts §6. */
export function markRead({ sim, phone, engine }: Scene, chatId: string, days: number): string[] {
  const since = sim.now() / 1000 - days * 86_400;
  const most = chatId.endsWith("@g.us") ? 100 : 30;
  const unread = (phone.chat(chatId)?.messages ?? [])
    .filter((message) => !message.fromMe && message.ack === 2 && message.timestamp >= since)
    .slice(-most);
  for (const message of unread) message.ack = 3;
  if (unread.length > 0) sim.touch();
  return unread.map((message) => engine.id(phone, message));
}

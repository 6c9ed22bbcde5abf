import type { ChatPresence, Sim } from "./sim.ts";

interface Noted {
  readonly chatId: string;
  readonly participant: string;
  readonly presence: string;
}

/** Remembers what somebody does in a chat, and answers the chat's presences as events tell them: of that one alone. */
export function notePresence(sim: Sim, session: string, { chatId, participant, presence }: Noted): ChatPresence {
  const known = presenceOf(sim, session, chatId);
  const fresh = { participant, lastKnownPresence: presence, lastSeen: null };
  const presences = [...known.presences.filter((other) => other.participant !== participant), fresh];
  sim.presences.set(`${session} ${chatId}`, { id: chatId, presences });
  return { id: chatId, presences: [fresh] };
}

/** What is known of a chat: nobody, as long as nothing was heard. */
export function presenceOf(sim: Sim, session: string, chatId: string): ChatPresence {
  return sim.presences.get(`${session} ${chatId}`) ?? { id: chatId, presences: [] };
}

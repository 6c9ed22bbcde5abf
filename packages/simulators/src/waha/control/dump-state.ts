import { engineOf } from "../engine/engine-of.ts";
import { phoneOf } from "../phone.ts";
import type { Sim } from "../sim.ts";

/** Everything a test may want to count. Times of messages are Unix seconds, as WhatsApp keeps them. */
export function dumpState(sim: Sim) {
  const engine = engineOf(sim.profile);
  return {
    sessions: sim.world.sessions.map(({ name, status, me, paired, pairingCode = null }) => ({
      name,
      status,
      me,
      paired,
      pairingCode,
    })),
    chats: sim.world.chats.map((chat) => ({
      session: chat.session ?? "default",
      chatId: chat.chatId,
      name: chat.name,
      archived: chat.archived,
      messages: chat.messages.map((message) => ({
        messageId: engine.id(phoneOf(sim.world, chat.session ?? "default"), message),
        bareId: message.bareId,
        fromMe: message.fromMe,
        source: message.source,
        body: message.body,
        ack: message.ack,
        timestamp: message.timestamp,
        starred: message.starred ?? false,
        pinned: message.pinned ?? false,
      })),
    })),
    lids: sim.world.lids,
    labels: sim.world.labels ?? [],
    /** Every message a send call really put out: two with one body are a double. */
    deliveries: sim.world.deliveries,
    faults: sim.faults,
    ...sim.counters(),
  };
}
export type SimState = ReturnType<typeof dumpState>;

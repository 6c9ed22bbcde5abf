import type { Sim } from "../sim.ts";
import { fullId } from "../world.ts";

/** Everything a test may want to count. Times of messages are Unix seconds, as WhatsApp keeps them. */
export function dumpState(sim: Sim) {
  return {
    sessions: sim.world.sessions.map(({ name, status, me, paired }) => ({ name, status, me, paired })),
    chats: sim.world.chats.map((chat) => ({
      chatId: chat.chatId,
      name: chat.name,
      messages: chat.messages.map((message) => ({
        messageId: fullId(message),
        bareId: message.bareId,
        fromMe: message.fromMe,
        source: message.source,
        body: message.body,
        ack: message.ack,
        timestamp: message.timestamp,
      })),
    })),
    lids: sim.world.lids,
    /** Every message a send call really put out: two with one body are a double. */
    deliveries: sim.world.deliveries,
    faults: sim.faults,
    ...sim.counters(),
  };
}
export type SimState = ReturnType<typeof dumpState>;

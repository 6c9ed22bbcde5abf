import { scheduleAcks } from "./acks.ts";
import { freshData, waMessage } from "./engine/noweb.ts";
import { downloadMedia } from "./media-files.ts";
import type { Sim } from "./sim.ts";
import { addMessage, type SimMessage } from "./world.ts";

/** A message leaves through the API: history, proof of delivery, echo, ticks. Answers what the engine answers. */
export function deliverSent(sim: Sim, session: string, message: SimMessage): Record<string, unknown> {
  addMessage(sim.world, message);
  sim.world.deliveries.push({ chatId: message.chatId, bareId: message.bareId, body: message.body, atMs: sim.now() });
  sim.touch();
  const data = freshData(message);
  const media = downloadMedia(sim, session, message);
  const echo = waMessage(message, { media, data });
  sim.timers.after(0, () => sim.emit(session, "message.any", echo));
  scheduleAcks(sim, session, message);
  return data;
}

/** A message arrives, or was typed on the phone: history and events. `message` only for what others wrote. */
export function deliverReceived(sim: Sim, session: string, message: SimMessage): void {
  addMessage(sim.world, message);
  sim.touch();
  const wire = waMessage(message, { media: downloadMedia(sim, session, message) });
  if (!message.fromMe) sim.emit(session, "message", wire);
  sim.emit(session, "message.any", wire);
}

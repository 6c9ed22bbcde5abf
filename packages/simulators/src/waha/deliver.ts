import { scheduleAcks } from "./acks.ts";
import { noteActivity } from "./lifecycle.ts";
import { downloadMedia } from "./media-files.ts";
import type { Scene } from "./scene.ts";
import type { SimMessage } from "./world.ts";

/** A message leaves through the API: history, proof of delivery, echo, ticks. */
export function deliverSent(scene: Scene, message: SimMessage): void {
  const { sim, session, phone, engine } = scene;
  phone.add(message);
  const { chatId, bareId, body } = message;
  sim.world.deliveries.push({ chatId, bareId, body, atMs: sim.now() });
  noteActivity(sim, session);
  sim.touch();
  const echo = engine.message(phone, message, { media: downloadMedia(sim, session, message), fresh: true });
  sim.timers.after(0, () => sim.emit(session, "message.any", echo));
  scheduleAcks(scene, message);
}

/** A message arrives, or was typed on the phone: history and events. `message` only for what others wrote. */
export function deliverReceived({ sim, session, phone, engine }: Scene, message: SimMessage): void {
  phone.add(message);
  sim.touch();
  const wire = engine.message(phone, message, { media: downloadMedia(sim, session, message) });
  if (!message.fromMe) sim.emit(session, "message", wire);
  sim.emit(session, "message.any", wire);
}

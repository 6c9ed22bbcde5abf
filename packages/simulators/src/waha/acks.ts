import type { Sim } from "./sim.ts";
import { findChat, fullId, type SimMessage } from "./world.ts";

const NAMES = ["PENDING", "SERVER", "DEVICE", "READ", "PLAYED"];

/** Plans the ticks of a sent message. */
export function scheduleAcks(sim: Sim, session: string, message: SimMessage): void {
  const steps = [sim.ackDelays.server, sim.ackDelays.device, sim.ackDelays.read];
  steps.forEach((delayMs, index) => {
    if (delayMs === null) return;
    sim.timers.after(delayMs, () => {
      const give = () => giveAck(sim, session, message, index + 1);
      if (sim.faults.pauseAcks) sim.heldAcks.push(give);
      else give();
    });
  });
}

/** One tick. In a group, DEVICE and READ come per participant, as `message.ack.group`. */
function giveAck(sim: Sim, session: string, message: SimMessage, ack: number): void {
  if (ack <= message.ack) return;
  message.ack = ack;
  sim.touch();
  const base = {
    id: fullId(message),
    from: message.chatId,
    fromMe: message.fromMe,
    ack,
    ackName: NAMES[ack] ?? "UNKNOWN",
  };
  if (!message.chatId.endsWith("@g.us")) return sim.emit(session, "message.ack", base);
  if (ack === 1) return sim.emit(session, "message.ack", { ...base, to: message.chatId });
  for (const participant of findChat(sim.world, message.chatId)?.participants ?? []) {
    sim.emit(session, "message.ack.group", { ...base, to: message.chatId, participant, _data: {} });
  }
}

/** Gives the ticks that waited. */
export function releaseAcks(sim: Sim): void {
  for (const give of sim.heldAcks.splice(0)) give();
}

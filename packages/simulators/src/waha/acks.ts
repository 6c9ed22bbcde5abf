import type { Scene } from "./scene.ts";
import type { Sim } from "./sim.ts";
import type { SimMessage } from "./world.ts";

/** Plans the ticks of a sent message: one after the other, so that a busy machine never turns them round. */
export function scheduleAcks(scene: Scene, message: SimMessage): void {
  const { server, device, read } = scene.sim.ackDelays;
  const steps = [server, device, read].flatMap((atMs, index) => (atMs === null ? [] : [{ atMs, ack: index + 1 }]));
  planNext(scene, message, steps, 0);
}

function planNext(scene: Scene, message: SimMessage, steps: readonly Step[], sinceMs: number): void {
  const [step, ...rest] = steps;
  if (!step) return;
  const { sim } = scene;
  sim.timers.after(Math.max(0, step.atMs - sinceMs), () => {
    const give = () => giveAck(scene, message, step.ack);
    if (sim.faults.pauseAcks) sim.heldAcks.push(give);
    else give();
    planNext(scene, message, rest, step.atMs);
  });
}

interface Step {
  readonly atMs: number;
  readonly ack: number;
}

/**
 * One tick; answers how many events told of it. In a group, DEVICE and READ come per participant, as
 * `message.ack.group`, from WEBJS only when its configuration asks for them. Source: WAHA facts §9.
 */
export function giveAck({ sim, session, phone, engine }: Scene, message: SimMessage, ack: number): number {
  if (ack <= message.ack) return 0;
  message.ack = ack;
  sim.touch();
  if (!message.chatId.endsWith("@g.us") || ack === 1) {
    sim.emit(session, "message.ack", engine.ack(phone, message));
    return 1;
  }
  if (engine.name === "WEBJS" && !tagsEventsOn(sim, session)) return 0;
  const readers = phone.chat(message.chatId)?.participants ?? [];
  for (const reader of readers) {
    sim.emit(session, "message.ack.group", engine.groupAck(phone, message, reader));
  }
  return readers.length;
}

/** Whether WEBJS was told to listen to what it otherwise leaves out. */
export function tagsEventsOn(sim: Sim, session: string): boolean {
  const config = sim.world.sessions.find((candidate) => candidate.name === session)?.config;
  return (config?.webjs as { tagsEventsOn?: unknown } | undefined)?.tagsEventsOn === true;
}

/** Gives the ticks that waited. */
export function releaseAcks(sim: Sim): void {
  for (const give of sim.heldAcks.splice(0)) give();
}

import { scheduleAcks } from "./acks.ts";
import { resumeSession } from "./lifecycle.ts";
import { sceneOf } from "./scene.ts";
import type { Sim } from "./sim.ts";

/** Ticks of messages older than this are not taken up again, in seconds. */
const RECENT = 600;

/** After a start: sessions that were on their way go on, and recent messages get the ticks they still lack. */
export function resume(sim: Sim): void {
  for (const session of sim.world.sessions) {
    resumeSession(sim, session);
    if (session.status !== "WORKING") continue;
    const since = sim.now() / 1000 - RECENT;
    const scene = sceneOf(sim, session.name);
    const open = scene.phone.chats
      .flatMap((chat) => chat.messages)
      .filter((message) => message.fromMe && message.ack < 3 && message.timestamp >= since);
    for (const message of open) scheduleAcks(scene, message);
  }
}

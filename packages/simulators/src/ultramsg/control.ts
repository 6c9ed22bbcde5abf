import { z } from "zod";
import { noUmFaults, type UmFaultChange, umFaultChangeSchema, umFaultsSchema } from "./faults.ts";
import { say, type UmSay, umSaySchema } from "./say.ts";
import { leaveQueue } from "./send.ts";
import type { UmSim } from "./sim.ts";
import { createUmWorld, manyChats, type UmOutgoing } from "./world.ts";

/** What tests and demos do to the simulated instance; the same things as `/sim/…`. */
export interface UmControl {
  say(what: UmSay): { messageId: string };
  /** Changes the named faults; null ends them all. */
  fault(change: UmFaultChange | null): void;
  /** The phone has so many chats, beside none of its own; null: the demo's. */
  fill(people: number | null): void;
  /** What waits in the queue goes out now, as the faults say. */
  release(): void;
  outgoing(): readonly UmOutgoing[];
  reactions(): UmSim["world"]["reactions"];
  counters(): UmSim["counters"];
}

export function createUmControl(sim: UmSim): UmControl {
  return {
    say: (what) => say(sim, umSaySchema.parse(what)),
    fault: (change) => {
      sim.faults = change === null ? noUmFaults : umFaultsSchema.parse({ ...sim.faults, ...change });
    },
    fill: (people) => {
      sim.world.chats = people === null ? createUmWorld().chats : manyChats(people);
    },
    release: () => {
      for (const message of sim.world.outgoing) leaveQueue(sim, message);
    },
    outgoing: () => sim.world.outgoing,
    reactions: () => sim.world.reactions,
    counters: () => sim.counters,
  };
}

const deeds: Readonly<Record<string, (control: UmControl, body: unknown) => unknown>> = {
  "POST /sim/say": (control, body) => control.say(umSaySchema.parse(body)),
  "PUT /sim/faults": (control, body) => control.fault(umFaultChangeSchema.parse(body)),
  "DELETE /sim/faults": (control) => control.fault(null),
  "POST /sim/fill": (control, body) =>
    control.fill(z.strictObject({ people: z.number().int().min(0).max(100_000).nullable() }).parse(body).people),
  "GET /sim/state": (control) => ({ outgoing: control.outgoing(), counters: control.counters() }),
};

/** The controls over HTTP, for a terminal. Null: no such control. */
export function answerControl(sim: UmSim, route: string, text: string): { status: number; body: unknown } | null {
  const deed = Object.hasOwn(deeds, route) ? deeds[route] : undefined;
  if (!deed) return null;
  try {
    const body = deed(createUmControl(sim), text === "" ? {} : JSON.parse(text));
    return { status: 200, body: body ?? { ok: true } };
  } catch (error) {
    return { status: 400, body: { error: error instanceof Error ? error.message : String(error) } };
  }
}

import { engineOf } from "./engine/engine-of.ts";
import type { Engine } from "./engine/engine.ts";
import { namedSession, requireStatus } from "./guards.ts";
import type { Call } from "./http/router.ts";
import { phoneOf, type Phone } from "./phone.ts";
import type { Sim } from "./sim.ts";

/** Where something happens: a session, the phone behind it, and the engine that tells of it. */
export interface Scene {
  readonly sim: Sim;
  readonly session: string;
  readonly phone: Phone;
  readonly engine: Engine;
}

export function sceneOf(sim: Sim, session: string): Scene {
  return { sim, session, phone: phoneOf(sim.world, session), engine: engineOf(sim.profile) };
}

/** The session in the path, once it is WORKING. */
export async function pathScene(call: Call): Promise<Scene> {
  const session = call.params.session ?? "";
  await requireStatus(call.sim, session, "WORKING");
  return sceneOf(call.sim, session);
}

/** The session in the body or the query, once it is WORKING. */
export async function namedScene(call: Call): Promise<Scene> {
  const session = namedSession(call);
  await requireStatus(call.sim, session, "WORKING");
  return sceneOf(call.sim, session);
}

import { engineOf } from "./engine/engine-of.ts";
import type { Engine } from "./engine/engine.ts";
import { namedSession, requireStatus } from "./guards.ts";
import { Answer, refusal } from "./http/reply.ts";
import type { Call } from "./http/router.ts";
import { phoneOf, type Phone } from "./phone.ts";
import { rawOf } from "./raw.ts";
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

/** NOWEB keeps no history unless its session was told to: without a store, reading one is a 400. Source: facts §6. */
export function requireStore({ sim, session, engine }: Scene): void {
  if (engine.name !== "NOWEB") return;
  const config = sim.world.sessions.find((candidate) => candidate.name === session)?.config;
  const noweb = rawOf(config?.noweb);
  if (rawOf(noweb?.store)?.enabled === true) return;
  const message =
    'Enable NOWEB store "config.noweb.store.enabled=True" and "config.noweb.store.full_sync=True" when starting a new session.';
  throw new Answer(refusal(400, message));
}

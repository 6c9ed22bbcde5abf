import { eventId } from "../ids.ts";
import { environmentOf } from "../profile.ts";
import type { Sim } from "../sim.ts";

/** What socket and webhooks both carry; `metadata` only when it is configured. Source: WAHA facts §9. */
export function envelopeOf(sim: Sim, sessionName: string, event: string, payload: unknown) {
  const session = sim.world.sessions.find((candidate) => candidate.name === sessionName);
  const metadata = session?.config?.metadata;
  const timestamp = sim.now();
  return {
    id: eventId(timestamp),
    timestamp,
    event,
    session: sessionName,
    ...(metadata === undefined ? {} : { metadata }),
    me: session?.me ?? null,
    payload,
    engine: sim.profile.engine,
    environment: environmentOf(sim.profile),
  };
}
export type SimEnvelope = ReturnType<typeof envelopeOf>;

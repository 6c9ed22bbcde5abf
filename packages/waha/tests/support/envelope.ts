import { gatewayEventSchema, type GatewayEvent } from "@kaunter/domain";
import { wahaEnvelopeSchema, type WahaEnvelope } from "../../src/index.ts";
import { normalise } from "../../src/normalise/index.ts";

/** The account of the constructed fixtures. */
const gym = { id: "60378901234@c.us", pushName: "Gym", lid: "99@lid" };

export function envelopeOf(event: string, payload: unknown, engine = "GOWS", me: unknown = gym): WahaEnvelope {
  const raw = { id: "evt_1", timestamp: 1_795_298_259_500, event, session: "default", me, payload, engine };
  return wahaEnvelopeSchema.parse(raw);
}

/** What an event becomes, checked to be in the domain's words. */
export function becomes(event: string, payload: unknown, engine?: string, me?: unknown): GatewayEvent[] {
  return normalise(envelopeOf(event, payload, engine, me)).map((one) => gatewayEventSchema.parse(one));
}

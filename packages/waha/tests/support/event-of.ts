import { type GatewayEvent, gatewayEventSchema } from "@kaunter/domain";
import { wahaEnvelopeSchema } from "../../src/index.ts";
import { normalise } from "../../src/normalise/index.ts";

const me = { id: "60378901234@c.us", pushName: "Gym", lid: "99@lid" };

/** What the desk hears of a GOWS event of that name. */
export function event(name: string, payload: unknown): GatewayEvent[] {
  const raw = {
    id: "evt_1",
    timestamp: 1_795_298_259_500,
    event: name,
    session: "default",
    me,
    payload,
    engine: "GOWS",
  };
  return normalise(wahaEnvelopeSchema.parse(raw)).map((one) => gatewayEventSchema.parse(one));
}

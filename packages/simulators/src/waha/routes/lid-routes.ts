import { ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { pathScene } from "../scene.ts";

async function lids(call: Call) {
  const { sim } = await pathScene(call);
  const offset = Number(call.query.get("offset") ?? 0);
  return ok(sim.world.lids.slice(offset, offset + Number(call.query.get("limit") ?? 100)));
}

/** An unknown one is answered with nobody behind it, never with 404. Recorded. */
async function lid(call: Call) {
  const { sim } = await pathScene(call);
  const asked = call.params.lid ?? "";
  const full = asked.includes("@") ? asked : `${asked}@lid`;
  if (!full.endsWith("@lid")) return refusal(422, "Invalid LID - it must end with @lid");
  return ok({ lid: full, pn: sim.world.lids.find((row) => row.lid === full)?.pn ?? null });
}

async function lidOfPhone(call: Call) {
  const { sim } = await pathScene(call);
  const asked = call.params.phone ?? "";
  const pn = asked.includes("@") ? asked : `${asked}@c.us`;
  return ok({ lid: sim.world.lids.find((row) => row.pn === pn)?.lid ?? null, pn });
}

export const lidRoutes: readonly Route[] = [
  route("GET", "/api/:session/lids", lids),
  route("GET", "/api/:session/lids/count", async (call) => {
    const { sim } = await pathScene(call);
    return ok({ count: sim.world.lids.length });
  }),
  route("GET", "/api/:session/lids/pn/:phone", lidOfPhone),
  route("GET", "/api/:session/lids/:lid", lid),
];

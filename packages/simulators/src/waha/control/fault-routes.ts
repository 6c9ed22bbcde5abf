import { releaseAcks } from "../acks.ts";
import { faultsSchema, noFaults } from "../faults.ts";
import { ok } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { parseAsk } from "./parse-ask.ts";

/** What no longer waits for a fault goes its way at once. */
function letGo({ sim }: Call): void {
  if (!sim.faults.pauseAcks) releaseAcks(sim);
  if (!sim.faults.reorderEvents) sim.releaseEvents();
}

function setFaults(call: Call) {
  const change = parseAsk(faultsSchema, call.body);
  for (const [name, value] of Object.entries(change))
    if (value !== undefined) Object.assign(call.sim.faults, { [name]: value });
  letGo(call);
  return ok(call.sim.faults);
}

function clearFaults(call: Call) {
  Object.assign(call.sim.faults, noFaults);
  letGo(call);
  return ok(call.sim.faults);
}

export const faultRoutes: readonly Route[] = [
  route("GET", "/sim/faults", ({ sim }) => ok(sim.faults)),
  route("PUT", "/sim/faults", setFaults),
  route("DELETE", "/sim/faults", clearFaults),
];

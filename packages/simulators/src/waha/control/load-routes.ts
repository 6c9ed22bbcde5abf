import { ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { emptyReport, loadSchema } from "../load/load-types.ts";
import { runLoad } from "../load/run-load.ts";
import { parseAsk } from "./parse-ask.ts";

const reportOf = ({ sim }: Call) => sim.load?.report ?? { ...emptyReport(), running: false };

function start(call: Call) {
  const ask = parseAsk(loadSchema, call.body);
  if (call.sim.load?.report.running) return refusal(422, "A load is running; stop it first");
  call.sim.load = runLoad(call.sim, ask);
  return ok(reportOf(call));
}

function stop(call: Call) {
  call.sim.load?.stop();
  return ok(reportOf(call));
}

export const loadRoutes: readonly Route[] = [
  route("POST", "/sim/load", start),
  route("GET", "/sim/load", (call) => ok(reportOf(call))),
  route("DELETE", "/sim/load", stop),
];

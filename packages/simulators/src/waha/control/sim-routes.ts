import type { z } from "zod";
import { releaseAcks } from "../acks.ts";
import { faultsSchema, noFaults } from "../faults.ts";
import { sessionOf } from "../guards.ts";
import { Answer, empty, ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { beWorking, changeStatus } from "../lifecycle.ts";
import type { SimSession } from "../world.ts";
import * as actions from "./actions.ts";
import * as schemas from "./control-schemas.ts";
import { dumpState } from "./dump-state.ts";
import { say } from "./say.ts";

function parse<Out>(schema: z.ZodType<Out>, body: unknown): Out {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  throw new Answer(
    refusal(
      400,
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`),
    ),
  );
}

/** Events come from the session the call names, by default the only one. */
const sessionName = (call: Call): string => call.query.get("session") ?? "default";

function sessionIn(call: Call): SimSession {
  const session = sessionOf(call.sim, parse(schemas.sessionSchema, call.body).session);
  if (!session) throw new Answer(refusal(404, "Session not found"));
  return session;
}

/** Somebody scans the QR code with the gym's phone. */
function scan(call: Call) {
  const session = sessionIn(call);
  if (session.status !== "SCAN_QR_CODE") return refusal(422, `Nothing to scan: the session is ${session.status}`);
  beWorking(call.sim, session);
  return empty(201);
}

/** The phone signs the linked device out. */
function unpair(call: Call) {
  const session = sessionIn(call);
  session.paired = false;
  changeStatus(call.sim, session, "FAILED");
  return empty(201);
}

function setFaults({ sim, body }: Call) {
  const change = parse(faultsSchema, body);
  for (const [name, value] of Object.entries(change))
    if (value !== undefined) Object.assign(sim.faults, { [name]: value });
  if (!sim.faults.pauseAcks) releaseAcks(sim);
  return ok(sim.faults);
}

function clearFaults({ sim }: Call) {
  Object.assign(sim.faults, noFaults);
  releaseAcks(sim);
  return ok(sim.faults);
}

/** An action that answers nothing. */
function act<Out>(schema: z.ZodType<Out>, run: (call: Call, ask: Out) => void) {
  return (call: Call) => {
    run(call, parse(schema, call.body));
    return empty(201);
  };
}

/** The simulator's own controls: what people and misfortune do. Not part of WAHA. */
export const simRoutes: readonly Route[] = [
  route("POST", "/sim/say", (call) => ok(say(call.sim, sessionName(call), parse(schemas.saySchema, call.body)))),
  route(
    "POST",
    "/sim/type",
    act(schemas.typeSchema, (call, ask) => actions.typing(call.sim, sessionName(call), ask)),
  ),
  route(
    "POST",
    "/sim/react",
    act(schemas.reactSchema, (call, ask) => actions.react(call.sim, sessionName(call), ask)),
  ),
  route(
    "POST",
    "/sim/call",
    act(schemas.callSchema, (call, ask) => actions.call(call.sim, sessionName(call), ask)),
  ),
  route(
    "POST",
    "/sim/edit",
    act(schemas.editSchema, (call, ask) => actions.edit(call.sim, sessionName(call), ask.messageId, ask.text)),
  ),
  route(
    "POST",
    "/sim/revoke",
    act(schemas.revokeSchema, (call, ask) => actions.revoke(call.sim, sessionName(call), ask.messageId)),
  ),
  route("POST", "/sim/scan", scan),
  route("POST", "/sim/unpair", unpair),
  route("PUT", "/sim/faults", setFaults),
  route("DELETE", "/sim/faults", clearFaults),
  route("POST", "/sim/drop-sockets", ({ sim }) => ok({ dropped: sim.dropSockets() })),
  route(
    "POST",
    "/sim/offline",
    act(schemas.offlineSchema, (call, ask) => call.sim.offlineFor(ask.ms)),
  ),
  route("GET", "/sim/deliveries", ({ sim }) => ok(sim.world.deliveries)),
  route("GET", "/sim/state", ({ sim }) => ok(dumpState(sim))),
];

import type { z } from "zod";
import { empty, ok } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { sceneOf, type Scene } from "../scene.ts";
import type { Sim } from "../sim.ts";
import { actOnGroup } from "./group-acts.ts";
import * as actions from "./actions.ts";
import * as schemas from "./control-schemas.ts";
import { dumpState } from "./dump-state.ts";
import { faultRoutes } from "./fault-routes.ts";
import { kitchenSink } from "./kitchen-sink.ts";
import { loadRoutes } from "./load-routes.ts";
import { parseAsk } from "./parse-ask.ts";
import { say } from "./say.ts";
import { forceStatus, network, scan, unpair } from "./session-acts.ts";
import { vote } from "./vote.ts";
import { worldRoutes } from "./world-routes.ts";

/** People's acts come from the session the query names, by default the only one. */
function act<Out>(path: string, schema: z.ZodType<Out>, run: (scene: Scene, ask: Out) => unknown): Route {
  return route("POST", `/sim/${path}`, (call: Call) => {
    const scene = sceneOf(call.sim, call.query.get("session") ?? "default");
    const answer = run(scene, parseAsk(schema, call.body));
    return answer === undefined ? empty(201) : ok(answer);
  });
}

/** Something about the server itself. */
function command<Out>(path: string, schema: z.ZodType<Out>, run: (sim: Sim, ask: Out) => void): Route {
  return route("POST", `/sim/${path}`, ({ sim, body }: Call) => {
    run(sim, parseAsk(schema, body));
    return empty(201);
  });
}

/** The simulator's own controls: what people and misfortune do. Not part of WAHA. Each is told of in CONTROLS.md. */
export const simRoutes: readonly Route[] = [
  act("say", schemas.saySchema, say),
  act("type", schemas.typeSchema, actions.typing),
  act("react", schemas.reactSchema, actions.reactByPerson),
  act("call", schemas.callSchema, actions.call),
  act("edit", schemas.editSchema, (scene, ask) => actions.editByAuthor(scene, ask.messageId, ask.text)),
  act("revoke", schemas.revokeSchema, (scene, ask) => actions.revokeByAuthor(scene, ask.messageId)),
  act("vote", schemas.voteSchema, vote),
  act("group", schemas.groupSchema, actOnGroup),
  route("POST", "/sim/kitchen-sink", ({ sim, body }) => {
    const ask = parseAsk(schemas.kitchenSinkSchema, body);
    return ok(kitchenSink(sceneOf(sim, ask.session), ask));
  }),
  command("scan", schemas.scanSchema, scan),
  command("unpair", schemas.sessionSchema, (sim, ask) => unpair(sim, ask.session)),
  command("network", schemas.networkSchema, network),
  command("status", schemas.statusSchema, forceStatus),
  command("emit", schemas.emitSchema, (sim, ask) => sim.emit(ask.session, ask.event, ask.payload)),
  command("frame", schemas.frameSchema, (sim, ask) => sim.sendFrame(ask.text)),
  command("offline", schemas.offlineSchema, (sim, ask) => sim.offlineFor(ask.ms)),
  route("POST", "/sim/drop-sockets", ({ sim }) => ok({ dropped: sim.dropSockets() })),
  ...faultRoutes,
  ...worldRoutes,
  ...loadRoutes,
  route("GET", "/sim/deliveries", ({ sim }) => ok(sim.world.deliveries)),
  route("GET", "/sim/state", ({ sim }) => ok(dumpState(sim))),
];

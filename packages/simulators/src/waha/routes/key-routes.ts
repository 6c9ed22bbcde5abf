import { randomBytes } from "node:crypto";
import { sessionOf } from "../guards.ts";
import { Answer, created, ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { ulid } from "../ids.ts";
import { rawOf, textOf, type Raw } from "../raw.ts";
import type { Sim } from "../sim.ts";
import type { SimApiKey } from "../world.ts";

const keysOf = (sim: Sim): SimApiKey[] => (sim.world.keys ??= []);

function refuseInCore(sim: Sim): void {
  if (!sim.profile.core) return;
  throw new Answer(refusal(422, "API key management is not available in this edition. See https://waha.devlike.pro/"));
}

function make(sim: Sim, wish: Omit<SimApiKey, "id" | "key">): SimApiKey {
  const id = `key_id_${ulid(sim.now())}`;
  const key = { id, key: `key_${randomBytes(16).toString("hex")}`, ...wish };
  keysOf(sim).push(key);
  sim.touch();
  return key;
}

function wishOf(body: unknown): Omit<SimApiKey, "id" | "key"> {
  const raw = (body ?? {}) as Raw;
  const actions = rawOf(raw.actions) as Record<string, boolean> | null;
  return { isActive: raw.isActive !== false, isAdmin: raw.isAdmin === true, session: textOf(raw.session), actions };
}

function create({ sim, body }: Call) {
  refuseInCore(sim);
  return created(make(sim, wishOf(body)));
}

function update({ sim, params, body }: Call) {
  const key = keysOf(sim).find((candidate) => candidate.id === params.key);
  if (!key) return refusal(404, "API key not found");
  Object.assign(key, wishOf(body));
  sim.touch();
  return ok(key);
}

function remove({ sim, params }: Call) {
  sim.world.keys = keysOf(sim).filter((key) => key.id !== params.key);
  sim.touch();
  return ok({ result: true });
}

/** A key for one purpose, the same one each time it is asked for. Documented: OpenAPI 2026.7.1. */
function scoped(actions: Readonly<Record<string, boolean>>) {
  return ({ sim, body }: Call) => {
    refuseInCore(sim);
    const session = textOf((body as Raw | null)?.session) ?? "";
    if (!sessionOf(sim, session)) return refusal(422, `Session '${session}' does not exist`);
    const purpose = JSON.stringify(actions);
    const known = keysOf(sim).find((key) => key.session === session && JSON.stringify(key.actions) === purpose);
    return created(known ?? make(sim, { isActive: true, isAdmin: false, session, actions }));
  };
}

const nothing = { read: false, send: false, control: false, setting: false, app: false, delete: false };

export const keyRoutes: readonly Route[] = [
  route("GET", "/api/keys", ({ sim }) => ok(keysOf(sim))),
  route("POST", "/api/keys", create),
  route("POST", "/api/keys/media", scoped({ ...nothing, read: true })),
  route("POST", "/api/keys/control", scoped({ ...nothing, control: true })),
  route("PUT", "/api/keys/:key", update),
  route("DELETE", "/api/keys/:key", remove),
];

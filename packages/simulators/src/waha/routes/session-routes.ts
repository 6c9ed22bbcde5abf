import { z } from "zod";
import { namedSession, refuseForeignSession, sessionOf } from "../guards.ts";
import { Answer, created, empty, ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route, type RouteHandler } from "../http/router.ts";
import { startSession, stopSession } from "../lifecycle.ts";
import { ulid } from "../ids.ts";
import type { Sim } from "../sim.ts";
import type { SimSession } from "../world.ts";
import { checkConfig, withDefaults } from "./session-config.ts";

/** A session as the API writes it. The list knows no engine. */
function infoOf(sim: Sim, session: SimSession, withEngine: boolean) {
  const stopped = session.status === "STOPPED";
  const activity = session.activityMs ?? null;
  return {
    name: session.name,
    status: session.status,
    config: session.config,
    me: session.me,
    presence: session.status === "WORKING" ? (session.presence ?? null) : null,
    timestamps: stopped ? { activity: null } : activity === null ? {} : { activity },
    ...(withEngine ? { engine: stopped ? {} : { engine: sim.profile.engine } } : {}),
  };
}

function required(sim: Sim, name: string): SimSession {
  const session = sessionOf(sim, name);
  if (!session) throw new Answer(refusal(404, "Session not found"));
  return session;
}

const LONGEST_NAME = 54;
const flag = z.enum(["true", "false"]).nullable();

function list({ sim, query }: Call) {
  const all = flag.safeParse(query.get("all"));
  if (!all.success) return refusal(400, ["all must be a boolean value"]);
  const expand = query.getAll("expand");
  if (expand.some((word) => word !== "apps")) {
    return refusal(400, ["each value in expand must be one of the following values: apps"]);
  }
  const shown = sim.world.sessions.filter((session) => all.data === "true" || session.status !== "STOPPED");
  const apps = expand.length > 0 ? { apps: [] } : {};
  return ok(shown.map((session) => ({ ...infoOf(sim, session, false), ...apps })));
}

function me({ sim, params }: Call) {
  const name = params.session ?? "";
  const session = sessionOf(sim, name);
  if (session && session.status !== "STOPPED") return ok(session.me);
  const message = `We didn't find a session with name '${name}'.\nPlease start it first by using POST /api/sessions/${name}/start request`;
  return refusal(404, message);
}

function create({ sim, body }: Call) {
  const ask = (body ?? {}) as { name?: unknown; start?: unknown; config?: unknown };
  const name = typeof ask.name === "string" && ask.name !== "" ? ask.name : `session_${ulid(sim.now())}`;
  if (!/^[a-zA-Z0-9_-]*$/.test(name)) {
    const rule =
      "Session name can only contain alphanumeric characters, hyphens, and underscores (a-z, A-Z, 0-9, -, _) or be empty";
    return refusal(400, [rule]);
  }
  if (name.length > LONGEST_NAME) return refusal(400, ["Session name must be shorter than or equal to 54 characters"]);
  const problems = checkConfig(ask.config);
  if (problems.length > 0) return refusal(400, problems);
  refuseForeignSession(sim, name);
  if (sessionOf(sim, name)) return refusal(422, `Session '${name}' already exists. Use PUT to update it.`);
  // Recorded: the CORE image answers nothing and keeps nothing when it is not told to start.
  if (ask.start !== true && sim.profile.core) return empty(201);
  const config = withDefaults(ask.config);
  const session: SimSession = { name, status: "STOPPED", statuses: [], config, me: null, paired: false, qrValue: null };
  sim.world.sessions.push(session);
  sim.touch();
  if (ask.start === true) startSession(sim, session);
  return created(infoOf(sim, session, true));
}

async function update({ sim, params, body }: Call) {
  const session = required(sim, params.session ?? "");
  const ask = (body ?? {}) as { config?: unknown };
  const problems = checkConfig(ask.config);
  if (problems.length > 0) return refusal(400, problems);
  session.config = ask.config === undefined ? null : withDefaults(ask.config);
  sim.touch();
  if (session.status !== "STOPPED") {
    await stopSession(sim, session);
    startSession(sim, session);
  }
  return ok(infoOf(sim, session, true));
}

function start({ sim, params }: Call) {
  const session = required(sim, params.session ?? "");
  if (session.status !== "STOPPED") return refusal(422, `Session '${session.name}' is already started.`);
  startSession(sim, session);
  return created(infoOf(sim, session, true));
}

async function stop({ sim, params }: Call) {
  const session = sessionOf(sim, params.session ?? "");
  if (!session) return empty(201);
  await stopSession(sim, session);
  return created(infoOf(sim, session, true));
}

async function restart({ sim, params }: Call) {
  const session = required(sim, params.session ?? "");
  await stopSession(sim, session);
  startSession(sim, session);
  return created(infoOf(sim, session, true));
}

async function logout({ sim, params }: Call) {
  const session = required(sim, params.session ?? "");
  const wasRunning = session.status !== "STOPPED";
  await stopSession(sim, session);
  session.paired = false;
  delete session.account;
  if (wasRunning) startSession(sim, session);
  return created(infoOf(sim, session, true));
}

async function remove({ sim, params }: Call) {
  const session = sessionOf(sim, params.session ?? "");
  if (session) await stopSession(sim, session);
  sim.world.sessions = sim.world.sessions.filter((other) => other !== session);
  sim.touch();
  return empty(200);
}

/** The old way to say the same, still routed: the session is named in the body. Source: WAHA facts §3. */
function byBody(handle: RouteHandler): RouteHandler {
  return (call) => handle({ ...call, params: { session: namedSession(call) } });
}

export const sessionRoutes: readonly Route[] = [
  route("GET", "/api/sessions", list),
  route("POST", "/api/sessions", create),
  route("POST", "/api/sessions/start", byBody(start)),
  route("POST", "/api/sessions/stop", byBody(stop)),
  route("POST", "/api/sessions/logout", byBody(logout)),
  route("GET", "/api/sessions/:session", ({ sim, params }) =>
    ok(infoOf(sim, required(sim, params.session ?? ""), true)),
  ),
  route("PUT", "/api/sessions/:session", update),
  route("DELETE", "/api/sessions/:session", remove),
  route("GET", "/api/sessions/:session/me", me),
  route("POST", "/api/sessions/:session/start", start),
  route("POST", "/api/sessions/:session/stop", stop),
  route("POST", "/api/sessions/:session/restart", restart),
  route("POST", "/api/sessions/:session/logout", logout),
];

import { z } from "zod";
import { refuseForeignSession, sessionOf } from "../guards.ts";
import { Answer, created, empty, ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { startSession, stopSession } from "../lifecycle.ts";
import type { Sim } from "../sim.ts";
import type { SimSession } from "../world.ts";
import { checkConfig, withDefaults } from "./session-config.ts";

/** A session as the API writes it. The list knows no engine. */
function infoOf(session: SimSession, withEngine: boolean) {
  const stopped = session.status === "STOPPED";
  return {
    name: session.name,
    status: session.status,
    config: session.config,
    me: session.me,
    presence: null,
    timestamps: stopped ? { activity: null } : {},
    ...(withEngine ? { engine: stopped ? {} : { engine: "NOWEB" } } : {}),
  };
}

function required(sim: Sim, name: string): SimSession {
  const session = sessionOf(sim, name);
  if (!session) throw new Answer(refusal(404, "Session not found"));
  return session;
}

const flag = z.enum(["true", "false"]).nullable();

function list({ sim, query }: Call) {
  const all = flag.safeParse(query.get("all"));
  if (!all.success) return refusal(400, ["all must be a boolean value"]);
  const expand = query.getAll("expand");
  if (expand.some((word) => word !== "apps")) {
    return refusal(400, ["each value in expand must be one of the following values: apps"]);
  }
  const shown = sim.world.sessions.filter((session) => all.data === "true" || session.status !== "STOPPED");
  return ok(shown.map((session) => infoOf(session, false)));
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
  const name = typeof ask.name === "string" && ask.name !== "" ? ask.name : `session_${String(sim.now())}`;
  if (!/^[a-zA-Z0-9_-]*$/.test(name)) {
    const rule =
      "Session name can only contain alphanumeric characters, hyphens, and underscores (a-z, A-Z, 0-9, -, _) or be empty";
    return refusal(400, [rule]);
  }
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
  return created(infoOf(session, true));
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
  return ok(infoOf(session, true));
}

function start({ sim, params }: Call) {
  const session = required(sim, params.session ?? "");
  if (session.status !== "STOPPED") return refusal(422, `Session '${session.name}' is already started.`);
  startSession(sim, session);
  return created(infoOf(session, true));
}

async function stop({ sim, params }: Call) {
  const session = sessionOf(sim, params.session ?? "");
  if (!session) return empty(201);
  await stopSession(sim, session);
  return created(infoOf(session, true));
}

async function restart({ sim, params }: Call) {
  const session = required(sim, params.session ?? "");
  await stopSession(sim, session);
  startSession(sim, session);
  return created(infoOf(session, true));
}

async function logout({ sim, params }: Call) {
  const session = required(sim, params.session ?? "");
  const wasRunning = session.status !== "STOPPED";
  await stopSession(sim, session);
  session.paired = false;
  if (wasRunning) startSession(sim, session);
  return created(infoOf(session, true));
}

async function remove({ sim, params }: Call) {
  const session = sessionOf(sim, params.session ?? "");
  if (session) await stopSession(sim, session);
  sim.world.sessions = sim.world.sessions.filter((other) => other !== session);
  sim.touch();
  return empty(200);
}

export const sessionRoutes: readonly Route[] = [
  route("GET", "/api/sessions", list),
  route("POST", "/api/sessions", create),
  route("GET", "/api/sessions/:session", ({ sim, params }) => ok(infoOf(required(sim, params.session ?? ""), true))),
  route("PUT", "/api/sessions/:session", update),
  route("DELETE", "/api/sessions/:session", remove),
  route("GET", "/api/sessions/:session/me", me),
  route("POST", "/api/sessions/:session/start", start),
  route("POST", "/api/sessions/:session/stop", stop),
  route("POST", "/api/sessions/:session/restart", restart),
  route("POST", "/api/sessions/:session/logout", logout),
];

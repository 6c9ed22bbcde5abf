import QRCode from "qrcode";
import { makePng } from "../../scenario/make-png.ts";
import { refuseForeignSession, sessionOf } from "../guards.ts";
import { ok, refusal, type Reply } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { sentId } from "../ids.ts";
import { environmentOf } from "../profile.ts";
import { pathScene, sceneOf } from "../scene.ts";

function version({ sim }: Call): Reply {
  return ok(environmentOf(sim.profile));
}

const FRESH = { "Cache-Control": "no-cache, no-store, must-revalidate" };

function health({ sim }: Call): Reply {
  if (!sim.profile.core) return { ...ok({ status: "ok", info: {}, error: {}, details: {} }), headers: FRESH };
  const message =
    "The feature is available only in Plus version for 'NOWEB' engine. Check this out: https://waha.devlike.pro/";
  return { ...refusal(422, message), headers: FRESH };
}

/** A picture of the browser, from the one engine that has one; before that the QR code, elsewhere a refusal. Recorded. */
async function screenshot(call: Call): Promise<Reply> {
  const name = call.query.get("session") ?? "";
  refuseForeignSession(call.sim, name);
  const session = sessionOf(call.sim, name);
  if (!session) return { status: 422, json: { error: `Session "${name}" does not exist`, session: name } };
  if (session.status === "STARTING") {
    return refusal(422, "The session is starting, please try again after few seconds");
  }
  const scene = sceneOf(call.sim, name);
  const png = (bytes: Uint8Array) => ({ status: 200, bytes, headers: { "Content-Type": "image/png" } });
  if (session.status === "SCAN_QR_CODE") return png(await QRCode.toBuffer(session.qrValue ?? "", { type: "png" }));
  if (scene.engine.lacks.has("screenshot")) {
    return refusal(422, "Can not get screenshot for non chrome based engine.");
  }
  return png(makePng(320, 200));
}

/** Everything in the environment, the key in clear: a trap the real server sets too. Recorded. */
function environment({ sim }: Call): Reply {
  return ok({ WAHA_API_KEY: sim.apiKey, WHATSAPP_DEFAULT_ENGINE: sim.profile.engine });
}

async function newMessageId(call: Call): Promise<Reply> {
  await pathScene(call);
  return ok({ id: sentId() });
}

export const serverRoutes: readonly Route[] = [
  route("GET", "/ping", () => ok({ message: "pong" })),
  route("GET", "/health", health),
  route("GET", "/api/server/version", version),
  route("GET", "/api/version", version),
  route("GET", "/api/server/status", ({ sim }) =>
    ok({ startTimestamp: sim.startedAtMs, uptime: sim.now() - sim.startedAtMs, worker: { id: "" } }),
  ),
  route("GET", "/api/server/environment", environment),
  route("GET", "/api/screenshot", screenshot),
  route("GET", "/api/:session/new-message-id", newMessageId),
];

import { deliverSent } from "../deliver.ts";
import { namedSession, refuseForeignSession } from "../guards.ts";
import { created, EngineException } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import type { Raw } from "../raw.ts";
import { namedScene } from "../scene.ts";
import { chatOf, contextOf, outgoing, refuseWithoutPlus } from "./sending.ts";
import { protoOfFile, readFile, type FileKind } from "./outgoing-file.ts";

async function sendText(call: Call) {
  const scene = await namedScene(call);
  const raw = call.body as Raw;
  chatOf(raw);
  if (typeof raw.text !== "string") throw new EngineException("text.match is not a function", "TypeError");
  const proto = { extendedTextMessage: { text: raw.text, ...contextOf(scene, raw) } };
  const message = outgoing(scene, raw, { body: raw.text, proto });
  deliverSent(scene, message);
  return created(scene.engine.sent(scene.phone, message));
}

function sendFile(kindOf: (raw: Raw) => FileKind) {
  return async (call: Call) => {
    refuseForeignSession(call.sim, namedSession(call));
    refuseWithoutPlus(call.sim);
    const scene = await namedScene(call);
    const raw = call.body as Raw;
    chatOf(raw);
    const media = await readFile(raw.file);
    const caption = typeof raw.caption === "string" && raw.caption !== "" ? raw.caption : null;
    const proto = protoOfFile(kindOf(raw), media, caption, contextOf(scene, raw));
    const message = outgoing(scene, raw, { body: caption, proto, media });
    deliverSent(scene, message);
    return created(scene.engine.sent(scene.phone, message));
  };
}

export const sendRoutes: readonly Route[] = [
  route("POST", "/api/sendText", sendText),
  route(
    "POST",
    "/api/sendImage",
    sendFile(() => "image"),
  ),
  route(
    "POST",
    "/api/sendFile",
    sendFile(() => "document"),
  ),
  route(
    "POST",
    "/api/sendVoice",
    sendFile(() => "voice"),
  ),
  route(
    "POST",
    "/api/sendVideo",
    sendFile((raw) => (raw.asNote === true ? "note" : "video")),
  ),
];

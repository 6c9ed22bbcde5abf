import { desk, edit, react, revoke } from "../deeds.ts";
import { created, empty, ok } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { textOf, type Raw } from "../raw.ts";
import { namedScene, pathScene } from "../scene.ts";
import { targetOfCall } from "./targets.ts";

async function editMessage(call: Call) {
  const scene = await pathScene(call);
  const target = targetOfCall(scene, call.params.message);
  const action = edit(scene, target, textOf((call.body as Raw | null)?.text) ?? "", desk);
  return ok(scene.engine.sent(scene.phone, action));
}

async function deleteMessage(call: Call) {
  const scene = await pathScene(call);
  const action = revoke(scene, targetOfCall(scene, call.params.message), desk);
  return ok(scene.engine.sent(scene.phone, action));
}

async function reaction(call: Call) {
  const scene = await namedScene(call);
  const raw = call.body as Raw;
  const action = react(scene, targetOfCall(scene, raw.messageId), textOf(raw.reaction) ?? "", desk);
  return ok(scene.engine.sent(scene.phone, action));
}

async function star(call: Call) {
  const scene = await namedScene(call);
  const raw = call.body as Raw;
  targetOfCall(scene, raw.messageId).starred = raw.star === true;
  scene.sim.touch();
  return empty(200);
}

function pin(pinned: boolean) {
  return async (call: Call) => {
    const scene = await pathScene(call);
    targetOfCall(scene, call.params.message).pinned = pinned;
    scene.sim.touch();
    return created({ success: true });
  };
}

const MESSAGE = "/api/:session/chats/:chat/messages/:message";

export const messageRoutes: readonly Route[] = [
  route("PUT", MESSAGE, editMessage),
  route("DELETE", MESSAGE, deleteMessage),
  route("POST", `${MESSAGE}/pin`, pin(true)),
  route("POST", `${MESSAGE}/unpin`, pin(false)),
  route("PUT", "/api/reaction", reaction),
  route("PUT", "/api/star", star),
];

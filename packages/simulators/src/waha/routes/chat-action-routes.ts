import { created, empty, ok } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import type { Raw } from "../raw.ts";
import { namedScene, pathScene } from "../scene.ts";
import { pictureOf } from "./contacts.ts";
import { markRead } from "./mark-read.ts";
import { chatOf } from "./sending.ts";

async function read(call: Call) {
  const scene = await pathScene(call);
  const days = Number(call.query.get("days") ?? 7);
  return created({ ids: markRead(scene, call.params.chat ?? "", days) });
}

async function sendSeen(call: Call) {
  const scene = await namedScene(call);
  const raw = call.body as Raw;
  const chatId = chatOf(raw);
  const ids = Array.isArray(raw.messageIds) ? (raw.messageIds as unknown[]) : [];
  if (ids.length === 0) return created({ ids: markRead(scene, chatId, 7) });
  for (const id of ids) {
    const message = typeof id === "string" ? scene.phone.message(id) : undefined;
    if (message && !message.fromMe && scene.engine.id(scene.phone, message) === id) {
      message.ack = Math.max(message.ack, 3);
    }
  }
  scene.sim.touch();
  return empty(201);
}

/** Puts a chat away or takes it out again. Only WEBJS tells of it. Source: WAHA facts §9. */
function archive(archived: boolean) {
  return async (call: Call) => {
    const { sim, session, phone, engine } = await pathScene(call);
    const chat = phone.chat(call.params.chat ?? "");
    if (chat) chat.archived = archived;
    sim.touch();
    if (engine.name !== "WEBJS") return empty(201);
    const timestamp = Math.floor(sim.now() / 1000);
    sim.timers.after(0, () => sim.emit(session, "chat.archive", { id: call.params.chat, archived, timestamp }));
    return created(true);
  };
}

/** The last thing they wrote counts as unread again. */
async function unread(call: Call) {
  const { sim, phone } = await pathScene(call);
  const last = phone.chat(call.params.chat ?? "")?.messages.findLast((message) => !message.fromMe);
  if (last) last.ack = 2;
  sim.touch();
  return empty(201);
}

async function picture(call: Call) {
  return ok({ url: pictureOf(await pathScene(call), call.params.chat ?? "") });
}

async function removeChat(call: Call) {
  const { sim, phone } = await pathScene(call);
  phone.removeChat(call.params.chat ?? "");
  sim.touch();
  return empty(200);
}

async function clearChat(call: Call) {
  const { sim, phone } = await pathScene(call);
  for (const message of [...(phone.chat(call.params.chat ?? "")?.messages ?? [])]) phone.remove(message);
  sim.touch();
  return empty(200);
}

async function typing(call: Call) {
  await namedScene(call);
  return created({ result: true });
}

const CHAT = "/api/:session/chats/:chat";

export const chatActionRoutes: readonly Route[] = [
  route("POST", `${CHAT}/messages/read`, read),
  route("POST", "/api/sendSeen", sendSeen),
  route("POST", `${CHAT}/archive`, archive(true)),
  route("POST", `${CHAT}/unarchive`, archive(false)),
  route("POST", `${CHAT}/unread`, unread),
  route("GET", `${CHAT}/picture`, picture),
  route("DELETE", CHAT, removeChat),
  route("DELETE", `${CHAT}/messages`, clearChat),
  route("POST", "/api/startTyping", typing),
  route("POST", "/api/stopTyping", typing),
];

import { ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { pathScene } from "../scene.ts";
import type { SimChat } from "../world.ts";

const isGroup = (chat: SimChat) => chat.chatId.endsWith("@g.us");
const peopleOf = (chat: SimChat) =>
  chat.participants.map((id) => ({ id, role: chat.admins?.includes(id) ? "admin" : "participant" }));
const rowOf = (chat: SimChat) => ({ id: chat.chatId, subject: chat.name, participants: peopleOf(chat) });

async function list(call: Call) {
  const { phone } = await pathScene(call);
  const offset = Number(call.query.get("offset") ?? 0);
  const limit = Number(call.query.get("limit") ?? Number.POSITIVE_INFINITY);
  return ok(
    phone.chats
      .filter(isGroup)
      .slice(offset, offset + limit)
      .map(rowOf),
  );
}

async function one(call: Call) {
  const chat = (await pathScene(call)).phone.chat(call.params.group ?? "");
  return chat ? ok(rowOf(chat)) : refusal(404, "Group not found");
}

async function participants(call: Call) {
  const chat = (await pathScene(call)).phone.chat(call.params.group ?? "");
  return chat ? ok(peopleOf(chat)) : refusal(404, "Group not found");
}

async function adminsOnly(call: Call) {
  const chat = (await pathScene(call)).phone.chat(call.params.group ?? "");
  return chat ? ok({ adminsOnly: chat.adminsOnly ?? false }) : refusal(404, "Group not found");
}

/** Groups can be read here, not run. Constructed from OpenAPI 2026.7.1. */
export const groupRoutes: readonly Route[] = [
  route("GET", "/api/:session/groups", list),
  route("GET", "/api/:session/groups/count", async (call) => {
    const { phone } = await pathScene(call);
    return ok({ count: phone.chats.filter(isGroup).length });
  }),
  route("GET", "/api/:session/groups/:group/participants/v2", participants),
  route("GET", "/api/:session/groups/:group/settings/security/messages-admin-only", adminsOnly),
  route("GET", "/api/:session/groups/:group", one),
];

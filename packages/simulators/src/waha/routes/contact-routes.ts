import { namedSession, requireStatus } from "../guards.ts";
import { ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { findChat, type SimChat, type World } from "../world.ts";

const people = (world: World): SimChat[] => world.chats.filter((chat) => chat.chatId.endsWith("@c.us"));

function contactOf(chat: SimChat) {
  const pushname = chat.messages.findLast((message) => message.pushName !== null)?.pushName ?? undefined;
  return { id: chat.chatId, ...(chat.name === null ? {} : { name: chat.name }), ...(pushname ? { pushname } : {}) };
}

async function all(call: Call) {
  await requireStatus(call.sim, namedSession(call), "WORKING");
  const offset = Number(call.query.get("offset") ?? 0);
  const limit = Number(call.query.get("limit") ?? Number.POSITIVE_INFINITY);
  return ok(
    people(call.sim.world)
      .slice(offset, offset + limit)
      .map(contactOf),
  );
}

async function one(call: Call) {
  await requireStatus(call.sim, namedSession(call), "WORKING");
  const asked = call.query.get("contactId") ?? "";
  const id = asked.includes("@") ? asked : `${asked}@c.us`;
  const chat = findChat(call.sim.world, id);
  return ok(chat ? contactOf(chat) : { id });
}

/** Anything that looks like a full number is on WhatsApp here. */
async function checkExists(call: Call) {
  await requireStatus(call.sim, namedSession(call), "WORKING");
  const digits = (call.query.get("phone") ?? "").replace(/\D/g, "");
  return ok(digits.length >= 10 ? { numberExists: true, chatId: `${digits}@c.us` } : { numberExists: false });
}

async function lids(call: Call) {
  await requireStatus(call.sim, call.params.session ?? "", "WORKING");
  const offset = Number(call.query.get("offset") ?? 0);
  return ok(call.sim.world.lids.slice(offset, offset + Number(call.query.get("limit") ?? 100)));
}

async function lid(call: Call) {
  await requireStatus(call.sim, call.params.session ?? "", "WORKING");
  const asked = call.params.lid ?? "";
  const full = asked.includes("@") ? asked : `${asked}@lid`;
  if (!full.endsWith("@lid")) return refusal(422, "Invalid LID - it must end with @lid");
  return ok({ lid: full, pn: call.sim.world.lids.find((row) => row.lid === full)?.pn ?? null });
}

async function lidOfPhone(call: Call) {
  await requireStatus(call.sim, call.params.session ?? "", "WORKING");
  const asked = call.params.phone ?? "";
  const pn = asked.includes("@") ? asked : `${asked}@c.us`;
  return ok({ lid: call.sim.world.lids.find((row) => row.pn === pn)?.lid ?? null, pn });
}

export const contactRoutes: readonly Route[] = [
  route("GET", "/api/contacts/all", all),
  route("GET", "/api/contacts/check-exists", checkExists),
  route("GET", "/api/contacts/profile-picture", () => ok({ profilePictureURL: null })),
  route("GET", "/api/contacts/about", () =>
    refusal(
      501,
      "The method is not implemented by 'NOWEB' engine. Check the docs and try another engine: https://waha.devlike.pro/",
    ),
  ),
  route("GET", "/api/contacts", one),
  route("GET", "/api/:session/lids", lids),
  route("GET", "/api/:session/lids/count", ({ sim }) => ok({ count: sim.world.lids.length })),
  route("GET", "/api/:session/lids/pn/:phone", lidOfPhone),
  route("GET", "/api/:session/lids/:lid", lid),
];

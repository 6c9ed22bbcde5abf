import { created, empty, ok, type Reply } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { presenceOf } from "../presences.ts";
import { textOf, type Raw } from "../raw.ts";
import { pathScene } from "../scene.ts";
import { noteActivity } from "../lifecycle.ts";

const OF_A_CHAT = new Set(["typing", "recording", "paused"]);
const OF_THE_ACCOUNT = new Set(["online", "offline"]);

/** The third kind of refusal. Recorded: WAHA facts §2. */
const detail = (text: string): Reply => ({ status: 400, json: { detail: text } });

async function set(call: Call) {
  const { sim, session } = await pathScene(call);
  const raw = (call.body ?? {}) as Raw;
  const presence = textOf(raw.presence) ?? "";
  const named = textOf(raw.chatId) !== null;
  if (OF_A_CHAT.has(presence) && !named) return detail(`'${presence}' presence requires 'chatId' field.`);
  if (OF_THE_ACCOUNT.has(presence) && named) {
    return detail(`'${presence}' presence is global and should not contain 'chatId' field.`);
  }
  if (OF_THE_ACCOUNT.has(presence)) noteActivity(sim, session, presence);
  return empty(201);
}

async function ofChat(call: Call) {
  const { sim, session } = await pathScene(call);
  return ok(presenceOf(sim, session, call.params.chat ?? ""));
}

async function all(call: Call) {
  const { sim, session } = await pathScene(call);
  const mine = [...sim.presences].filter(([key]) => key.startsWith(`${session} `));
  return ok(mine.map(([, presence]) => presence));
}

async function subscribe(call: Call) {
  await pathScene(call);
  return created(null);
}

export const presenceRoutes: readonly Route[] = [
  route("POST", "/api/:session/presence", set),
  route("GET", "/api/:session/presence", all),
  route("GET", "/api/:session/presence/:chat", ofChat),
  route("POST", "/api/:session/presence/:chat/subscribe", subscribe),
];

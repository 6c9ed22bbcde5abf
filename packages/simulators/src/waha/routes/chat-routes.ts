import { Answer, created, EngineException, ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { downloadMedia } from "../media-files.ts";
import { bareIdOf } from "../phone.ts";
import type { Raw } from "../raw.ts";
import { pathScene, requireStore, type Scene } from "../scene.ts";
import { lastTimestamp, type SimChat, type SimMessage } from "../world.ts";
import { pictureOf } from "./contacts.ts";
import { filterMessages, readMessageQuery } from "./message-query.ts";
import { refuseUnless } from "./sending.ts";

const SORTS = ["conversationTimestamp", "id", "name"];

/** The session in the path, with a history that can be read. */
async function readableScene(call: Call): Promise<Scene> {
  const scene = await pathScene(call);
  requireStore(scene);
  return scene;
}

function sorted(call: Call, scene: Scene): SimChat[] {
  const sortBy = call.query.get("sortBy") ?? "conversationTimestamp";
  if (!SORTS.includes(sortBy)) {
    throw new Answer(refusal(400, [`sortBy must be one of the following values: ${SORTS.join(", ")}`]));
  }
  const key = (chat: SimChat): string | number =>
    sortBy === "id" ? chat.chatId : sortBy === "name" ? (chat.name ?? "") : lastTimestamp(chat);
  const direction = call.query.get("sortOrder") === "asc" ? 1 : -1;
  const known = scene.phone.chats.filter((chat) => chat.messages.length > 0);
  return known.sort((one, other) => (key(one) < key(other) ? -direction : key(one) > key(other) ? direction : 0));
}

/** No limit of its own: without one, everything. */
function paged<Row>(call: Call, rows: readonly Row[], limit = Number.POSITIVE_INFINITY): Row[] {
  const wanted = call.query.get("limit");
  const offset = Number(call.query.get("offset") ?? 0);
  return rows.slice(offset, offset + (wanted === null ? limit : Number(wanted)));
}

async function list(call: Call) {
  const scene = await readableScene(call);
  return ok(paged(call, sorted(call, scene)).map((chat) => scene.engine.chatRow(scene.phone, chat)));
}

/** The last message never brings its file. */
function overviewRow(scene: Scene, chat: SimChat): Raw {
  const { phone, engine } = scene;
  const last = chat.messages.at(-1);
  return {
    id: chat.chatId,
    name: chat.name,
    picture: pictureOf(scene, chat.chatId),
    lastMessage: last ? engine.message(phone, last, { media: null }) : null,
    _chat: engine.chatRow(phone, chat),
  };
}

function overviewOf(call: Call, scene: Scene, ids: readonly string[]): SimChat[] {
  return sorted(call, scene).filter((chat) => ids.length === 0 || ids.includes(chat.chatId));
}

async function overview(call: Call) {
  const scene = await readableScene(call);
  const chats = overviewOf(call, scene, call.query.getAll("ids"));
  return ok(paged(call, chats, 20).map((chat) => overviewRow(scene, chat)));
}

async function overviewPost(call: Call) {
  const scene = await readableScene(call);
  const body = call.body as { pagination?: { limit?: number; offset?: number }; filter?: { ids?: string[] } } | null;
  if (!body?.pagination)
    throw new EngineException("Cannot read properties of undefined (reading 'sortBy')", "TypeError");
  const offset = body.pagination.offset ?? 0;
  const chats = overviewOf(call, scene, body.filter?.ids ?? []);
  return created(chats.slice(offset, offset + (body.pagination.limit ?? 20)).map((chat) => overviewRow(scene, chat)));
}

function wire({ sim, session, phone, engine }: Scene, message: SimMessage, download: boolean) {
  return engine.message(phone, message, { media: download ? downloadMedia(sim, session, message) : null });
}

function historyOf(scene: Scene, chatId: string): readonly SimMessage[] {
  if (chatId === "all") {
    refuseUnless(scene, "all-chats");
    return scene.phone.chats.flatMap((chat) => chat.messages);
  }
  const chat = scene.phone.chat(chatId);
  if (!chat && scene.engine.knowsNoChat === "throws") throw new EngineException("Chat not found", "Error");
  return chat?.messages ?? [];
}

async function messages(call: Call) {
  const query = readMessageQuery(call.query);
  const scene = await readableScene(call);
  const found = historyOf(scene, call.params.chat ?? "");
  return ok(filterMessages(found, query).map((message) => wire(scene, message, query.downloadMedia)));
}

async function message(call: Call) {
  const scene = await readableScene(call);
  const id = call.params.message ?? "";
  const found = scene.phone.message(id);
  const named = bareIdOf(id) === id ? scene.engine.bareIds : true;
  if (!found || !named || found.chatId !== call.params.chat) return refusal(404, "Message not found");
  return ok(wire(scene, found, call.query.get("downloadMedia") === "true"));
}

export const chatRoutes: readonly Route[] = [
  route("GET", "/api/:session/chats", list),
  route("GET", "/api/:session/chats/overview", overview),
  route("POST", "/api/:session/chats/overview", overviewPost),
  route("GET", "/api/:session/chats/:chat/messages", messages),
  route("GET", "/api/:session/chats/:chat/messages/:message", message),
];

import { chatRow, overviewRow, waMessage } from "../engine/noweb.ts";
import { requireStatus } from "../guards.ts";
import { Answer, created, EngineException, ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { downloadMedia } from "../media-files.ts";
import { findChat, fullId, lastTimestamp, type SimChat, type SimMessage } from "../world.ts";
import { filterMessages, readMessageQuery } from "./message-query.ts";
import { markRead } from "./mark-read.ts";

const SORTS = ["conversationTimestamp", "id", "name"];

function sorted(call: Call): SimChat[] {
  const sortBy = call.query.get("sortBy") ?? "conversationTimestamp";
  if (!SORTS.includes(sortBy)) {
    throw new Answer(refusal(400, [`sortBy must be one of the following values: ${SORTS.join(", ")}`]));
  }
  const key = (chat: SimChat): string | number =>
    sortBy === "id" ? chat.chatId : sortBy === "name" ? (chat.name ?? "") : lastTimestamp(chat);
  const direction = call.query.get("sortOrder") === "asc" ? 1 : -1;
  const known = call.sim.world.chats.filter((chat) => chat.messages.length > 0);
  return known.sort((one, other) => (key(one) < key(other) ? -direction : key(one) > key(other) ? direction : 0));
}

/** No limit of its own: without one, everything. */
function paged<Row>(call: Call, rows: readonly Row[], limit = Number.POSITIVE_INFINITY): Row[] {
  const wanted = call.query.get("limit");
  const offset = Number(call.query.get("offset") ?? 0);
  return rows.slice(offset, offset + (wanted === null ? limit : Number(wanted)));
}

async function list(call: Call) {
  await requireStatus(call.sim, call.params.session ?? "", "WORKING");
  return ok(paged(call, sorted(call)).map(chatRow));
}

async function overview(call: Call) {
  await requireStatus(call.sim, call.params.session ?? "", "WORKING");
  const ids = call.query.getAll("ids");
  const chats = sorted(call).filter((chat) => ids.length === 0 || ids.includes(chat.chatId));
  return ok(paged(call, chats, 20).map(overviewRow));
}

async function overviewPost(call: Call) {
  await requireStatus(call.sim, call.params.session ?? "", "WORKING");
  const body = call.body as { pagination?: { limit?: number; offset?: number }; filter?: { ids?: string[] } } | null;
  if (!body?.pagination)
    throw new EngineException("Cannot read properties of undefined (reading 'sortBy')", "TypeError");
  const ids = body.filter?.ids ?? [];
  const offset = body.pagination.offset ?? 0;
  const chats = sorted(call).filter((chat) => ids.length === 0 || ids.includes(chat.chatId));
  return created(chats.slice(offset, offset + (body.pagination.limit ?? 20)).map(overviewRow));
}

function wire(call: Call, message: SimMessage, download: boolean) {
  return waMessage(message, { media: download ? downloadMedia(call.sim, call.params.session ?? "", message) : null });
}

async function messages(call: Call) {
  const query = readMessageQuery(call.query);
  await requireStatus(call.sim, call.params.session ?? "", "WORKING");
  const chatId = call.params.chat ?? "";
  const found =
    chatId === "all"
      ? call.sim.world.chats.flatMap((chat) => chat.messages)
      : (findChat(call.sim.world, chatId)?.messages ?? []);
  return ok(filterMessages(found, query).map((message) => wire(call, message, query.downloadMedia)));
}

async function message(call: Call) {
  await requireStatus(call.sim, call.params.session ?? "", "WORKING");
  const id = call.params.message ?? "";
  const chat = findChat(call.sim.world, call.params.chat ?? "");
  const found = chat?.messages.find((candidate) => candidate.bareId === id || fullId(candidate) === id);
  if (!found) return refusal(404, "Message not found");
  return ok(wire(call, found, call.query.get("downloadMedia") === "true"));
}

async function read(call: Call) {
  await requireStatus(call.sim, call.params.session ?? "", "WORKING");
  const days = Number(call.query.get("days") ?? 7);
  return created({ ids: markRead(call.sim, call.params.chat ?? "", days) });
}

export const chatRoutes: readonly Route[] = [
  route("GET", "/api/:session/chats", list),
  route("GET", "/api/:session/chats/overview", overview),
  route("POST", "/api/:session/chats/overview", overviewPost),
  route("GET", "/api/:session/chats/:chat/messages", messages),
  route("GET", "/api/:session/chats/:chat/messages/:message", message),
  route("POST", "/api/:session/chats/:chat/messages/read", read),
  route("GET", "/api/:session/chats/:chat/picture", () => ok({ url: null })),
];

import { Answer, created, empty, ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { rawOf, textOf, type Raw } from "../raw.ts";
import { pathScene, type Scene } from "../scene.ts";
import type { SimLabel } from "../world.ts";

/** WhatsApp Business' own twenty, by number; 0 and 3 as documented and recorded. */
const COLORS = [
  "#ff9485",
  "#64c4ff",
  "#ffd429",
  "#dfaef0",
  "#99b6c1",
  "#55ccb3",
  "#ff9dff",
  "#d3a91d",
  "#6d7cce",
  "#d7e752",
  "#00d0e2",
  "#ffc5c7",
  "#93ceac",
  "#f74848",
  "#00a0f2",
  "#83e422",
  "#ffaf04",
  "#b5ebff",
  "#9ba6ff",
  "#9368cf",
];
const MOST = 20;

const shown = ({ id, name, color, colorHex }: SimLabel) => ({ id, name, color, colorHex });
const labelsOf = ({ sim }: Scene): SimLabel[] => (sim.world.labels ??= []);

function tell({ sim, session }: Scene, event: string, payload: Raw): void {
  sim.touch();
  sim.timers.after(0, () => sim.emit(session, event, payload));
}

function colorOf(raw: Raw): { color: number; colorHex: string } {
  const hex = textOf(raw.colorHex);
  const color = typeof raw.color === "number" ? raw.color : hex === null ? null : COLORS.indexOf(hex);
  if (color === null) throw new Answer(refusal(422, "'color' or 'colorHex' is required"));
  const colorHex = COLORS[color];
  if (colorHex === undefined) throw new Answer(refusal(422, "Color not found"));
  return { color, colorHex };
}

function required(scene: Scene, id: string): SimLabel {
  const label = labelsOf(scene).find((candidate) => candidate.id === id);
  if (!label) throw new Answer(refusal(404, "Label not found"));
  return label;
}

async function create(call: Call) {
  const scene = await pathScene(call);
  const raw = (call.body ?? {}) as Raw;
  const labels = labelsOf(scene);
  const color = colorOf(raw);
  const name = textOf(raw.name) ?? "";
  if (labels.some((label) => label.name === name)) return refusal(422, `Label with '${name}' already exists.`);
  if (labels.length >= MOST) return refusal(422, `Maximum ${String(MOST)} labels allowed.`);
  const id = String(Math.max(0, ...labels.map((label) => Number(label.id))) + 1);
  const label = { id, name, ...color, chats: [] };
  labels.push(label);
  tell(scene, "label.upsert", shown(label));
  return created(shown(label));
}

async function update(call: Call) {
  const scene = await pathScene(call);
  const raw = (call.body ?? {}) as Raw;
  const label = required(scene, call.params.label ?? "");
  Object.assign(label, { name: textOf(raw.name) ?? label.name, ...colorOf(raw) });
  tell(scene, "label.upsert", shown(label));
  return ok(shown(label));
}

async function remove(call: Call) {
  const scene = await pathScene(call);
  const label = required(scene, call.params.label ?? "");
  scene.sim.world.labels = labelsOf(scene).filter((other) => other !== label);
  tell(scene, "label.deleted", shown(label));
  return ok({ result: true });
}

async function ofChat(call: Call) {
  const scene = await pathScene(call);
  const chatId = call.params.chat ?? "";
  return ok(
    labelsOf(scene)
      .filter((label) => label.chats.includes(chatId))
      .map(shown),
  );
}

/** Replaces a chat's labels, and tells of each that came or went. */
async function setOfChat(call: Call) {
  const scene = await pathScene(call);
  const chatId = call.params.chat ?? "";
  const asked = ((call.body ?? {}) as { labels?: unknown }).labels;
  const ids = new Set((Array.isArray(asked) ? asked : []).map((label) => String(rawOf(label)?.id)));
  for (const label of labelsOf(scene)) {
    const has = label.chats.includes(chatId);
    if (has === ids.has(label.id)) continue;
    label.chats = has ? label.chats.filter((other) => other !== chatId) : [...label.chats, chatId];
    const event = has ? "label.chat.deleted" : "label.chat.added";
    tell(scene, event, { labelId: label.id, chatId, label: shown(label) });
  }
  return empty(200);
}

async function chatsOf(call: Call) {
  const scene = await pathScene(call);
  const { chats } = required(scene, call.params.label ?? "");
  const found = chats.map((chatId) => scene.phone.chat(chatId)).filter((chat) => chat !== undefined);
  return ok(found.map((chat) => scene.engine.chatRow(scene.phone, chat)));
}

export const labelRoutes: readonly Route[] = [
  route("GET", "/api/:session/labels", async (call) => ok(labelsOf(await pathScene(call)).map(shown))),
  route("POST", "/api/:session/labels", create),
  route("GET", "/api/:session/labels/chats/:chat", ofChat),
  route("PUT", "/api/:session/labels/chats/:chat", setOfChat),
  route("GET", "/api/:session/labels/:label/chats", chatsOf),
  route("PUT", "/api/:session/labels/:label", update),
  route("DELETE", "/api/:session/labels/:label", remove),
];

import { empty, ok } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { textOf, type Raw } from "../raw.ts";
import { namedScene, pathScene, requireStore, type Scene } from "../scene.ts";
import type { SimContact } from "../world.ts";
import { contactOf, contactsOf, pictureOf } from "./contacts.ts";
import { refuseUnless } from "./sending.ts";

/** Missing names are left out; WEBJS adds what WhatsApp Web knows of a person. Recorded (NOWEB), constructed (WEBJS). */
function rowOf({ engine }: Scene, { id, name, pushname }: SimContact): Raw {
  const row = { id, ...(name === null ? {} : { name }), ...(pushname === null ? {} : { pushname }) };
  if (engine.name !== "WEBJS") return row;
  const number = id.split("@")[0];
  return { ...row, number, isMe: false, isGroup: false, isWAContact: true, isMyContact: name !== null };
}

const fullId = (asked: string) => (asked.includes("@") ? asked : `${asked}@c.us`);

async function all(call: Call) {
  const scene = await namedScene(call);
  requireStore(scene);
  const offset = Number(call.query.get("offset") ?? 0);
  const limit = Number(call.query.get("limit") ?? Number.POSITIVE_INFINITY);
  const people = contactsOf(scene);
  const key = (contact: SimContact) => (call.query.get("sortBy") === "name" ? (contact.name ?? "") : contact.id);
  const direction = call.query.get("sortOrder") === "desc" ? -1 : 1;
  if (call.query.has("sortBy")) {
    people.sort((one, other) => (key(one) < key(other) ? -direction : key(one) > key(other) ? direction : 0));
  }
  return ok(people.slice(offset, offset + limit).map((contact) => rowOf(scene, contact)));
}

function answerOne(scene: Scene, id: string) {
  requireStore(scene);
  const contact = contactOf(scene, id);
  return ok(contact ? rowOf(scene, contact) : { id });
}

async function one(call: Call) {
  return answerOne(await namedScene(call), fullId(call.query.get("contactId") ?? ""));
}

async function oneByPath(call: Call) {
  return answerOne(await pathScene(call), fullId(call.params.contact ?? ""));
}

/** Anything that looks like a full number is on WhatsApp here. */
async function checkExists(call: Call) {
  await namedScene(call);
  const digits = (call.query.get("phone") ?? "").replace(/\D/g, "");
  return ok(digits.length >= 10 ? { numberExists: true, chatId: `${digits}@c.us` } : { numberExists: false });
}

async function about(call: Call) {
  const scene = await namedScene(call);
  refuseUnless(scene, "about");
  return ok({ about: contactOf(scene, fullId(call.query.get("contactId") ?? ""))?.about ?? null });
}

async function picture(call: Call) {
  return ok({ profilePictureURL: pictureOf(await namedScene(call), fullId(call.query.get("contactId") ?? "")) });
}

/** Writes a name into the address book. */
async function rename(call: Call) {
  const scene = await pathScene(call);
  const { firstName, lastName } = (call.body ?? {}) as { firstName?: unknown; lastName?: unknown };
  const id = fullId(call.params.contact ?? "");
  const name = [textOf(firstName), textOf(lastName)].filter(Boolean).join(" ");
  const contacts = (scene.sim.world.contacts ??= []);
  const known = contacts.find((contact) => contact.id === id);
  if (known) known.name = name;
  else contacts.push({ id, name, pushname: null, picture: null, about: null });
  const chat = scene.phone.chat(id);
  if (chat) chat.name = name;
  scene.sim.touch();
  return ok({ success: true });
}

async function block(call: Call) {
  await namedScene(call);
  return empty(201);
}

export const contactRoutes: readonly Route[] = [
  route("GET", "/api/contacts/all", all),
  route("GET", "/api/contacts/check-exists", checkExists),
  route("GET", "/api/contacts/profile-picture", picture),
  route("GET", "/api/contacts/about", about),
  route("POST", "/api/contacts/block", block),
  route("POST", "/api/contacts/unblock", block),
  route("GET", "/api/contacts", one),
  route("GET", "/api/:session/contacts/:contact", oneByPath),
  route("PUT", "/api/:session/contacts/:contact", rename),
];

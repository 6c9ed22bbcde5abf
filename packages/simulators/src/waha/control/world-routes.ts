import type { z } from "zod";
import { empty, ok } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { putFile } from "../media-files.ts";
import { contactSchema, fileSchema, lidSchema } from "./control-schemas.ts";
import { parseAsk } from "./parse-ask.ts";

/** Writes somebody into the phone's address book; what is left out stays as it is. */
function contact({ sim, body }: Call) {
  const { id, ...given }: z.output<typeof contactSchema> = parseAsk(contactSchema, body);
  const contacts = (sim.world.contacts ??= []);
  let known = contacts.find((other) => other.id === id);
  if (!known) {
    known = { id, name: null, pushname: null, picture: null, about: null };
    contacts.push(known);
  }
  for (const [name, value] of Object.entries(given)) if (value !== undefined) Object.assign(known, { [name]: value });
  sim.touch();
  return empty(201);
}

/** Teaches `/lids` the number behind a hidden id, or makes it forget. */
function lid({ sim, body }: Call) {
  const ask = parseAsk(lidSchema, body);
  sim.world.lids = [...sim.world.lids.filter((row) => row.lid !== ask.lid), ...(ask.pn === null ? [] : [ask])];
  sim.touch();
  return empty(201);
}

function file({ sim, body }: Call) {
  const { session, name, ...content } = parseAsk(fileSchema, body);
  putFile(sim, session, name, content);
  return empty(201);
}

/** Every file is gone, as after its lifetime; a message asked for with its media brings its own back. */
function expireMedia({ sim }: Call) {
  const expired = sim.files.size;
  sim.files.clear();
  return ok({ expired });
}

export const worldRoutes: readonly Route[] = [
  route("POST", "/sim/contact", contact),
  route("POST", "/sim/lid", lid),
  route("POST", "/sim/file", file),
  route("POST", "/sim/expire-media", expireMedia),
];

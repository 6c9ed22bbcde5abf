import { z } from "zod";
import { keepFile } from "./files.ts";
import type { UmSim } from "./sim.ts";
import { dataOf, newBareId, tell } from "./tell.ts";

export const umSaySchema = z.strictObject({
  /** Digits of the person's phone. */
  from: z.string().regex(/^\d{5,20}$/),
  text: z.string(),
  /** The group it is said in. */
  in: z.string().optional(),
  /** The instance's own phone writes to `from` instead. */
  fromMe: z.boolean().optional(),
  pushName: z.string().optional(),
  /** WhatsApp's bare id; one is made when left out. */
  id: z.string().optional(),
  /** UltraMsg's word for another kind than text, and the address of its file; or the file itself, base64. */
  type: z.string().optional(),
  media: z.string().optional(),
  file: z.base64().optional(),
});
export type UmSay = z.infer<typeof umSaySchema>;

/** A person writes to the second number. Answers WhatsApp's full id. */
export function say(sim: UmSim, { from, text, ...how }: UmSay): { messageId: string } {
  const person = `${from}@c.us`;
  const chatId = how.in ?? person;
  const fromMe = how.fromMe ?? false;
  const speaker = how.in !== undefined && !fromMe ? { author: person } : {};
  const fullId = [String(fromMe), chatId, how.id ?? newBareId(), ...Object.values(speaker)].join("_");
  const known = sim.world.chats.find(({ id }) => id === chatId);
  const lastTime = Math.floor(Date.now() / 1000);
  if (known) known.lastTime = lastTime;
  else sim.world.chats.unshift({ id: chatId, name: how.pushName ?? null, unread: 1, lastTime });
  const media = how.file === undefined ? how.media : keepFile(sim, Buffer.from(how.file, "base64"));
  const about = { ...(how.type ? { type: how.type } : {}), ...(media ? { media } : {}) };
  const named = how.pushName === undefined ? {} : { pushname: how.pushName };
  const data = dataOf(sim, { ...{ fullId, chatId, fromMe, body: text }, ...about, ...named, ...speaker });
  sim.world.said.push({ chat: chatId, data });
  tell(sim, fromMe ? "message_create" : "message_received", { data });
  return { messageId: fullId };
}

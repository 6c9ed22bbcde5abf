import { tagsEventsOn } from "../acks.ts";
import { authorAt, edit, react, revoke } from "../deeds.ts";
import { jidOf } from "../engine/noweb-data.ts";
import { Answer, refusal } from "../http/reply.ts";
import { phoneId } from "../ids.ts";
import { notePresence } from "../presences.ts";
import type { Scene } from "../scene.ts";
import type { SimMessage } from "../world.ts";
import { authorOf } from "./address.ts";

/** The message an act is about; answers 404 when there is none. */
export function targetOf(scene: Scene, id: string): SimMessage {
  const message = scene.phone.message(id);
  if (!message) throw new Answer(refusal(404, "Message not found"));
  return message;
}

/** The author rewrites a message. */
export function editByAuthor(scene: Scene, messageId: string, text: string): void {
  const target = targetOf(scene, messageId);
  edit(scene, target, text, authorAt(target));
}

/** The author takes a message back. */
export function revokeByAuthor(scene: Scene, messageId: string): void {
  const target = targetOf(scene, messageId);
  revoke(scene, target, authorAt(target));
}

/** Somebody reacts; an empty emoji takes the reaction back. */
export function reactByPerson(scene: Scene, ask: { from: string; messageId: string; emoji: string }): void {
  const target = targetOf(scene, ask.messageId);
  const author = authorOf(scene.sim.world, ask.from);
  const participant = target.chatId.endsWith("@g.us") ? author.address : null;
  react(scene, target, ask.emoji, { fresh: false, fromMe: false, participant });
}

/** Somebody types, records or stops. WEBJS tells of it only when its configuration asks for it. */
export function typing(
  { sim, session, engine }: Scene,
  ask: { from: string; in?: string | undefined; presence: string },
): void {
  const { address } = authorOf(sim.world, ask.from);
  const payload = notePresence(sim, session, {
    chatId: ask.in ?? address,
    participant: address,
    presence: ask.presence,
  });
  if (engine.name === "WEBJS" && !tagsEventsOn(sim, session)) return;
  sim.emit(session, "presence.update", payload);
}

const CALL_WORDS: Readonly<Record<string, string>> = { received: "offer", accepted: "accept", rejected: "reject" };

/** Somebody calls the gym's phone, and it is taken or not. Answers the call's id. */
export function call(
  { sim, session }: Scene,
  ask: { from: string; state: string; video: boolean; id?: string | undefined },
): { callId: string } {
  const { address } = authorOf(sim.world, ask.from);
  const id = ask.id ?? phoneId();
  const timestamp = Math.floor(sim.now() / 1000);
  const common = { isVideo: ask.video, isGroup: false };
  const jid = jidOf(address);
  const date = new Date(timestamp * 1000).toISOString();
  const status = CALL_WORDS[ask.state];
  const _data = { id, from: jid, chatId: jid, date, ...common, status, offline: false };
  sim.emit(session, `call.${ask.state}`, { id, from: address, timestamp, ...common, _data });
  return { callId: id };
}

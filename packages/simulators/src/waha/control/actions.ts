import { waMessage } from "../engine/noweb.ts";
import { jidOf } from "../engine/noweb.ts";
import { Answer, refusal } from "../http/reply.ts";
import { phoneId } from "../ids.ts";
import type { Sim } from "../sim.ts";
import { findMessage, fullId, type SimMessage } from "../world.ts";
import { authorOf } from "./address.ts";

type Raw = Record<string, unknown>;

function required(sim: Sim, id: string): SimMessage {
  const message = findMessage(sim.world, id);
  if (!message) throw new Answer(refusal(404, "Message not found"));
  return message;
}

/** The message that carries an action: same chat and author as its target, an id of its own. */
function actionOn(sim: Sim, target: SimMessage, proto: Raw): SimMessage {
  return { ...target, bareId: phoneId(), timestamp: Math.floor(sim.now() / 1000), body: null, proto, media: null };
}

function keyOf(target: SimMessage): Raw {
  return { remoteJid: jidOf(target.chatId), fromMe: target.fromMe, id: target.bareId };
}

/** The author rewrites a message; the history row changes in place, as recorded. */
export function edit(sim: Sim, session: string, messageId: string, text: string): void {
  const target = required(sim, messageId);
  const editedMessage = { conversation: text };
  const protocolMessage = { type: 14, key: keyOf(target), editedMessage };
  const action = actionOn(sim, target, { editedMessage: { message: { protocolMessage } } });
  target.body = text;
  target.proto = editedMessage;
  sim.touch();
  const payload = { ...waMessage({ ...action, body: text }, { media: null }), editedMessageId: target.bareId };
  sim.emit(session, "message.edited", payload);
}

/** The author takes a message back; it leaves the history. */
export function revoke(sim: Sim, session: string, messageId: string): void {
  const target = required(sim, messageId);
  const action = actionOn(sim, target, { protocolMessage: { type: 0, key: keyOf(target) } });
  const after = waMessage(action, { media: null });
  const chat = sim.world.chats.find((candidate) => candidate.chatId === target.chatId);
  chat?.messages.splice(chat.messages.indexOf(target), 1);
  sim.touch();
  sim.emit(session, "message.revoked", { after, before: null, revokedMessageId: target.bareId, _data: after._data });
}

/** Somebody reacts; an empty emoji takes the reaction back. */
export function react(sim: Sim, session: string, ask: { from: string; messageId: string; emoji: string }): void {
  const target = required(sim, ask.messageId);
  const author = authorOf(sim.world, ask.from);
  const group = target.chatId.endsWith("@g.us");
  const tail = group ? `_${author.address}` : "";
  sim.emit(session, "message.reaction", {
    id: `false_${target.chatId}_${phoneId()}${tail}`,
    timestamp: Math.floor(sim.now() / 1000),
    from: target.chatId,
    fromMe: false,
    source: "app",
    ...(group ? { to: target.chatId, participant: author.address } : {}),
    reaction: { text: ask.emoji, messageId: fullId(target) },
  });
}

export function typing(
  sim: Sim,
  session: string,
  ask: { from: string; in?: string | undefined; presence: string },
): void {
  const { address } = authorOf(sim.world, ask.from);
  const presences = [{ participant: address, lastKnownPresence: ask.presence, lastSeen: null }];
  sim.emit(session, "presence.update", { id: ask.in ?? address, presences });
}

export function call(sim: Sim, session: string, ask: { from: string; state: string; video: boolean }): void {
  const { address } = authorOf(sim.world, ask.from);
  const timestamp = Math.floor(sim.now() / 1000);
  const payload = { id: phoneId(), from: address, timestamp, isVideo: ask.video, isGroup: false, _data: {} };
  sim.emit(session, `call.${ask.state}`, payload);
}

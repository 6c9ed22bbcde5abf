import type { z } from "zod";
import { deliverReceived } from "../deliver.ts";
import { jidOf } from "../engine/noweb.ts";
import { phoneId } from "../ids.ts";
import type { Sim } from "../sim.ts";
import { addMessage, findChat, findMessage, fullId, type SimMedia, type SimMessage, type World } from "../world.ts";
import { sampleFile } from "../../scenario/sample-files.ts";
import { authorOf, type Author } from "./address.ts";
import type { saySchema } from "./control-schemas.ts";

type Say = z.output<typeof saySchema>;

/** Somebody writes (or the gym's own phone does): into the history, and out as events unless `silently`. */
export function say(sim: Sim, session: string, ask: Say): { messageId: string; chatId: string } {
  const message = compose(sim, ask);
  if (ask.silently) {
    addMessage(sim.world, message);
    sim.touch();
  } else deliverReceived(sim, session, message);
  return { messageId: fullId(message), chatId: message.chatId };
}

function compose(sim: Sim, ask: Say): SimMessage {
  const author = authorOf(sim.world, ask.from);
  const group = ask.in ?? null;
  const media = ask.media === undefined ? null : sampleFile(ask.media);
  return {
    bareId: phoneId(),
    chatId: group ?? author.address,
    fromMe: ask.fromMe,
    source: "app",
    timestamp: Math.floor(sim.now() / 1000) - ask.agoSeconds,
    body: ask.text ?? null,
    proto: protoOf(sim.world, ask, media),
    ack: ask.fromMe ? 1 : 2,
    pushName: ask.fromMe ? null : (ask.pushName ?? pushNameOf(sim.world, author)),
    participant: group === null || ask.fromMe ? null : author.address,
    participantAlt: group === null || ask.fromMe ? null : author.alt,
    chatAlt: group === null && author.address.endsWith("@lid") ? author.alt : null,
    media,
  };
}

/** What this person was called last. */
function pushNameOf(world: World, author: Author): string | null {
  const mine = [author.address, author.alt];
  const earlier = world.chats
    .flatMap((chat) => chat.messages)
    .filter((message) => !message.fromMe && message.pushName !== null)
    .findLast((message) => mine.includes(message.participant ?? message.chatId));
  return earlier?.pushName ?? findChat(world, author.address)?.name ?? null;
}

function protoOf(world: World, ask: Say, media: SimMedia | null): Record<string, unknown> {
  const quoted = ask.replyTo === undefined ? undefined : findMessage(world, ask.replyTo);
  const contextInfo = quoted && {
    stanzaId: quoted.bareId,
    participant: jidOf(quoted.fromMe ? world.account.id : (quoted.participant ?? quoted.chatId)),
    quotedMessage: { conversation: quoted.body ?? "" },
  };
  const context = contextInfo ? { contextInfo } : {};
  if (!media) {
    return contextInfo
      ? { extendedTextMessage: { text: ask.text ?? "", ...context } }
      : { conversation: ask.text ?? "" };
  }
  const { mimetype, filename, base64 } = media;
  const fileLength = String(Math.floor((base64.length * 3) / 4));
  const caption = ask.text === undefined ? {} : { caption: ask.text };
  if (ask.media === "image") return { imageMessage: { mimetype, fileLength, ...caption, ...context } };
  if (ask.media === "voice") return { audioMessage: { mimetype, fileLength, seconds: 1, ptt: true, ...context } };
  return { documentMessage: { mimetype, fileLength, fileName: filename, ...caption, ...context } };
}

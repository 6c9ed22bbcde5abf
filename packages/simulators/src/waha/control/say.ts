import type { z } from "zod";
import { deliverReceived } from "../deliver.ts";
import { phoneId } from "../ids.ts";
import { kinds } from "../kinds/all-kinds.ts";
import type { KindMade } from "../kinds/kind.ts";
import { bodyOfProto } from "../proto/proto-parts.ts";
import { quoteOf } from "../routes/sending.ts";
import type { Scene } from "../scene.ts";
import type { SimMessage } from "../world.ts";
import { authorOf } from "./address.ts";
import type { saySchema } from "./control-schemas.ts";

type Say = z.output<typeof saySchema>;

/** Somebody writes (or the gym's own phone does): into the history, and out as events unless `silently`. */
export function say(scene: Scene, ask: Say): { messageId: string; chatId: string } {
  const message = compose(scene, ask);
  if (ask.silently) {
    scene.phone.add(message);
    scene.sim.touch();
  } else deliverReceived(scene, message);
  return { messageId: scene.engine.id(scene.phone, message), chatId: message.chatId };
}

/** The message itself, not yet anywhere. */
function compose(scene: Scene, ask: Say): SimMessage {
  const { sim, phone } = scene;
  const author = authorOf(sim.world, ask.from);
  const group = ask.in ?? null;
  const timestamp = Math.floor(sim.now() / 1000) - ask.agoSeconds;
  const { proto, body, media = null, stub } = make(scene, ask, timestamp);
  const known = phone.pushNameOf([author.address, author.alt]) ?? phone.chat(author.address)?.name ?? null;
  return {
    bareId: ask.id ?? phoneId(),
    chatId: group ?? author.address,
    fromMe: ask.fromMe,
    source: "app",
    timestamp,
    body,
    proto,
    // Even what the phone itself sent, as recorded.
    ack: 2,
    pushName: ask.fromMe ? null : (ask.pushName ?? known),
    participant: group === null || ask.fromMe ? null : author.address,
    participantAlt: group === null || ask.fromMe ? null : author.alt,
    chatAlt: group === null && author.address.endsWith("@lid") ? author.alt : null,
    media,
    ...(stub ? { stub } : {}),
    ...(ask.mediaLost ? { mediaLost: true } : {}),
  };
}

function make(scene: Scene, ask: Say, now: number): KindMade {
  if (ask.proto) return { proto: ask.proto, body: ask.text ?? bodyOfProto(ask.proto) };
  const quote = quoteOf(scene, ask.replyTo);
  const context = quote ? { contextInfo: quote } : {};
  return kinds[ask.kind ?? ask.media ?? "text"]({ text: ask.text ?? null, context, now });
}

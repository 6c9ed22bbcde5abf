import { jidOf } from "../engine/noweb-data.ts";
import { Answer, EngineException, refusal } from "../http/reply.ts";
import { sentId } from "../ids.ts";
import type { Raw } from "../raw.ts";
import type { Scene } from "../scene.ts";
import type { Sim } from "../sim.ts";
import type { SimMedia, SimMessage } from "../world.ts";

/** Sends have no validation pipe: nonsense reaches the engine, which trips over it. Source: WAHA facts §2. */
export function chatOf(body: Raw): string {
  if (typeof body.chatId !== "string") {
    throw new EngineException("Cannot read properties of undefined (reading 'includes')", "TypeError");
  }
  return body.chatId.includes("@") ? body.chatId.replace("@s.whatsapp.net", "@c.us") : `${body.chatId}@c.us`;
}

/** The old CORE image sends nothing but text, places, cards and polls. */
export function refuseWithoutPlus(sim: Sim): void {
  if (!sim.profile.core) return;
  const message = `The feature is available only in Plus version for '${sim.profile.engine}' engine. Check this out: https://waha.devlike.pro/`;
  throw new Answer(refusal(422, message));
}

/** What the engine of this profile has no method for; the words are WAHA's own. */
export function refuseUnless(scene: Scene, feature: string): void {
  if (!scene.engine.lacks.has(feature)) return;
  throw new Answer(
    refusal(
      501,
      `The method is not implemented by '${scene.engine.name}' engine. Check the docs and try another engine: https://waha.devlike.pro/`,
    ),
  );
}

/** `contextInfo` of an answer: whose message, which one, and what it said. Null when it is not known. */
export function quoteOf({ phone }: Scene, replyTo: unknown): Raw | null {
  const quoted = typeof replyTo === "string" ? phone.message(replyTo) : undefined;
  if (!quoted) return null;
  const author = quoted.fromMe ? phone.account.id : (quoted.participant ?? quoted.chatId);
  return { stanzaId: quoted.bareId, participant: jidOf(author), quotedMessage: quotable(quoted) };
}

/** The quoted message without what it quoted itself. */
function quotable(message: SimMessage): Raw {
  const entries = Object.entries(message.proto).map(([key, value]) => {
    if (typeof value !== "object" || value === null) return [key, value];
    const { contextInfo: _nested, ...rest } = value as Raw;
    return [key, rest];
  });
  return entries.length === 0 ? { conversation: message.body ?? "" } : (Object.fromEntries(entries) as Raw);
}

/** `contextInfo` with what is quoted and who is named, or nothing at all. */
export function contextOf(scene: Scene, raw: Raw): Raw {
  const quote = quoteOf(scene, raw.reply_to);
  const named = Array.isArray(raw.mentions) ? raw.mentions.filter((name) => typeof name === "string") : [];
  const mentions = named.length === 0 ? {} : { mentionedJid: named.map(jidOf) };
  const context = { ...quote, ...mentions };
  return Object.keys(context).length === 0 ? {} : { contextInfo: context };
}

export interface Outgoing {
  readonly body: string | null;
  readonly proto: Raw;
  readonly media?: SimMedia | null;
}

/** A message on its way out; with the id it asks for, where the server takes one. */
export function outgoing({ sim, phone }: Scene, raw: Raw, { body, proto, media = null }: Outgoing): SimMessage {
  const chatId = chatOf(raw);
  return {
    bareId: sim.profile.takesMessageId && typeof raw.id === "string" && raw.id !== "" ? raw.id : sentId(),
    chatId,
    fromMe: true,
    source: "api",
    timestamp: Math.floor(sim.now() / 1000),
    body,
    proto,
    media,
    ack: 0,
    pushName: null,
    // The linked device's own address.
    participant: chatId.endsWith("@g.us") ? jidOf(phone.account.id).replace("@", ":7@") : null,
    participantAlt: null,
    chatAlt: null,
  };
}

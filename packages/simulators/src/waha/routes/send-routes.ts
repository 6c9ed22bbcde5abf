import { deliverSent } from "../deliver.ts";
import { jidOf } from "../engine/noweb.ts";
import { namedSession, refuseForeignSession, requireStatus } from "../guards.ts";
import { Answer, created, EngineException, empty, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { sentId } from "../ids.ts";
import type { Sim } from "../sim.ts";
import { findMessage, fullId, type SimMedia, type SimMessage } from "../world.ts";
import { markRead } from "./mark-read.ts";
import { readFile, protoOfFile } from "./outgoing-file.ts";

type Raw = Record<string, unknown>;
const PLUS_ONLY =
  "The feature is available only in Plus version for 'NOWEB' engine. Check this out: https://waha.devlike.pro/";

/** Sends have no validation pipe: nonsense reaches the engine, which trips over it. Source: WAHA facts §2. */
function chatOf(body: Raw): string {
  if (typeof body.chatId !== "string") {
    throw new EngineException("Cannot read properties of undefined (reading 'includes')", "TypeError");
  }
  return body.chatId.includes("@") ? body.chatId.replace("@s.whatsapp.net", "@c.us") : `${body.chatId}@c.us`;
}

function quoteOf(sim: Sim, replyTo: unknown): Raw | null {
  const quoted = typeof replyTo === "string" ? findMessage(sim.world, replyTo) : undefined;
  if (!quoted) return null;
  const author = quoted.fromMe ? sim.world.account.id : (quoted.participant ?? quoted.chatId);
  return { stanzaId: quoted.bareId, participant: jidOf(author), quotedMessage: { conversation: quoted.body ?? "" } };
}

/** The linked device's own address. */
function ownDevice(sim: Sim): string {
  return jidOf(sim.world.account.id).replace("@", ":7@");
}

interface Outgoing {
  readonly body: string | null;
  readonly proto: Raw;
  readonly media: SimMedia | null;
}

function outgoing(sim: Sim, raw: Raw, what: Outgoing): SimMessage {
  return {
    bareId: sim.profile.takesMessageId && typeof raw.id === "string" && raw.id !== "" ? raw.id : sentId(),
    chatId: chatOf(raw),
    fromMe: true,
    source: "api",
    timestamp: Math.floor(sim.now() / 1000),
    ...what,
    ack: 0,
    pushName: null,
    participant: chatOf(raw).endsWith("@g.us") ? ownDevice(sim) : null,
    participantAlt: null,
    chatAlt: null,
  };
}

async function sendText(call: Call) {
  const { sim } = call;
  const session = namedSession(call);
  await requireStatus(sim, session, "WORKING");
  const raw = call.body as Raw;
  chatOf(raw);
  if (typeof raw.text !== "string") throw new EngineException("text.match is not a function", "TypeError");
  const contextInfo = quoteOf(sim, raw.reply_to);
  const proto = { extendedTextMessage: { text: raw.text, ...(contextInfo ? { contextInfo } : {}) } };
  return created(deliverSent(sim, session, outgoing(sim, raw, { body: raw.text, proto, media: null })));
}

function sendFile(kind: "image" | "document") {
  return async (call: Call) => {
    const { sim } = call;
    const session = namedSession(call);
    refuseForeignSession(sim, session);
    if (sim.profile.core) throw new Answer(refusal(422, PLUS_ONLY));
    await requireStatus(sim, session, "WORKING");
    const raw = call.body as Raw;
    chatOf(raw);
    const media = await readFile(raw.file);
    const caption = typeof raw.caption === "string" && raw.caption !== "" ? raw.caption : null;
    const proto = protoOfFile(kind, media, caption, quoteOf(sim, raw.reply_to));
    return created(deliverSent(sim, session, outgoing(sim, raw, { body: caption, proto, media })));
  };
}

async function sendSeen(call: Call) {
  const { sim } = call;
  const session = namedSession(call);
  await requireStatus(sim, session, "WORKING");
  const raw = call.body as Raw;
  const chatId = chatOf(raw);
  const ids = Array.isArray(raw.messageIds) ? (raw.messageIds as unknown[]) : [];
  if (ids.length === 0) return created({ ids: markRead(sim, chatId, 7) });
  for (const id of ids) {
    const message = typeof id === "string" ? findMessage(sim.world, id) : undefined;
    if (message && !message.fromMe && fullId(message) === id) message.ack = Math.max(message.ack, 3);
  }
  sim.touch();
  return empty(201);
}

async function typing(call: Call) {
  await requireStatus(call.sim, namedSession(call), "WORKING");
  return created({ result: true });
}

export const sendRoutes: readonly Route[] = [
  route("POST", "/api/sendText", sendText),
  route("POST", "/api/sendImage", sendFile("image")),
  route("POST", "/api/sendFile", sendFile("document")),
  route("POST", "/api/sendSeen", sendSeen),
  route("POST", "/api/startTyping", typing),
  route("POST", "/api/stopTyping", typing),
];

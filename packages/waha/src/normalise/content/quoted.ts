import { parseMessageId, type ParsedChatId, type Quoted } from "@kaunter/domain";
import type { WireMe } from "../../wire/session.ts";
import { wireMessageSchema, type WireMessage } from "../../wire/message.ts";
import { canonical } from "../aliases.ts";
import { record, text } from "../read.ts";
import type { MessageContext } from "./context.ts";
import { plainContent } from "./plain-content.ts";
import { readProto } from "./proto-content.ts";
import type { ContentReading } from "./content-reading.ts";
import { readWebjs } from "./webjs-content.ts";

type Raw = Readonly<Record<string, unknown>>;

/** Whoever is at hand to tell who wrote the quoted message. */
export interface QuotedWho {
  readonly chat: ParsedChatId;
  /** The chat's other address, canonical, when known. */
  readonly chatAlt: string | null;
  readonly me: WireMe | null;
}

const blank = wireMessageSchema.parse({ id: "", timestamp: 0, fromMe: false });

/**
 * What is quoted, as the quoting message tells it: WAHA's `replyTo` (its id is bare on most engines and full on some)
 * and the engine's own copy of the quoted message. Null when nothing is quoted.
 */
export function readQuoted(message: WireMessage, context: MessageContext, who: QuotedWho): Quoted | null {
  const reply: Raw = message.replyTo ?? {};
  const full = parseMessageId(text(message.replyTo?.id) ?? "");
  const bareId = full?.bareId ?? text(message.replyTo?.id) ?? context.quotedBareId;
  if (bareId === null) return null;
  const senderId = full?.participant ?? canonical(reply.participant) ?? context.quotedSenderId;
  const read = readCopy(context.quotedRaw ?? record(reply._data), reply);
  return {
    bareId,
    fromMe: full?.fromMe ?? (senderId === null ? null : isMine(senderId, who)),
    senderId,
    body: (read?.bodyIsNoText ? null : text(reply.body)) ?? read?.body ?? null,
    kind: read?.content.kind ?? "text",
    ofStatus: context.quotesStatus,
  };
}

/** The engine's copy: a protocol message (NOWEB, GOWS), or WEBJS's record with its `type`; else what `replyTo` says. */
function readCopy(raw: Record<string, unknown> | null, reply: Raw): ContentReading | null {
  const type = text(raw?.type);
  if (raw && type !== null) return readWebjs({ ...blank, _data: raw, body: wordsOf(type, raw) }, type);
  if (raw && Object.keys(raw).length > 0) return readProto(blank, raw, false);
  return reply.hasMedia === true ? plainContent(wireMessageSchema.parse({ ...blank, ...reply, id: "" })) : null;
}

/** WEBJS's `body` is words only on texts; on files it is a thumbnail. */
function wordsOf(type: string, raw: Record<string, unknown>): string | null {
  return type === "chat" ? text(raw.body) : null;
}

/** Without my own address only a chat of two can tell: who is not the other one is me, in the same kind of address. */
function isMine(senderId: string, { chat, chatAlt, me }: QuotedWho): boolean | null {
  const mine = me ? [canonical(me.id), canonical(me.lid)] : [];
  if (mine.some((own) => serverOf(own) === serverOf(senderId))) return mine.includes(senderId);
  if (chat.kind === "group") return null;
  const theirs = [chat.chatId, chatAlt];
  if (theirs.includes(senderId)) return false;
  return theirs.some((address) => serverOf(address) === serverOf(senderId)) ? true : null;
}

function serverOf(address: string | null): string | null {
  return address?.slice(address.indexOf("@")) ?? null;
}

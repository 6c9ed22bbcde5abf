import type { WireMessage } from "../wire/message.ts";
import { address, record, text } from "./read.ts";

/** What the engines' own records (`_data`) say, under one set of names. Source: WAHA facts §9. */
export interface EngineData {
  /** The WhatsApp protocol message (NOWEB, GOWS), or null. */
  readonly proto: Record<string, unknown> | null;
  /** WEBJS's and WPP's type word, or null. */
  readonly webjsType: string | null;
  /** What the sender calls themselves. */
  readonly pushName: string | null;
  /** The chat's and the sender's other address, when the engine knows both. */
  readonly chatAlt: string | null;
  readonly senderAlt: string | null;
  /** A group's sender as the engine writes it. */
  readonly sender: string | null;
  /** A system line ("X joined"), by its number or name. */
  readonly stub: { readonly code: string; readonly params: readonly unknown[] } | null;
  /** Marked as to be seen once outside the protocol message. */
  readonly viewOnce: boolean;
  readonly raw: Record<string, unknown>;
}

export function readEngineData(message: WireMessage): EngineData {
  const raw = message._data;
  if (record(raw.Info)) return gows(raw);
  return record(raw.key) ? noweb(raw) : webjs(raw);
}

function noweb(raw: Record<string, unknown>): EngineData {
  const key = record(raw.key) ?? {};
  const code = raw.messageStubType;
  return {
    proto: record(raw.message),
    webjsType: null,
    pushName: text(raw.pushName) ?? text(raw.verifiedBizName),
    chatAlt: text(key.remoteJidAlt),
    senderAlt: text(key.participantAlt),
    sender: text(key.participant) ?? text(raw.participant),
    stub:
      typeof code === "string" || typeof code === "number"
        ? { code: String(code), params: Array.isArray(raw.messageStubParameters) ? raw.messageStubParameters : [] }
        : null,
    viewOnce: key.isViewOnce === true,
    raw,
  };
}

function gows(raw: Record<string, unknown>): EngineData {
  const info = record(raw.Info) ?? {};
  const isGroup = info.IsGroup === true;
  const fromMe = info.IsFromMe === true;
  const senderAlt = text(info.SenderAlt);
  return {
    proto: record(raw.Message),
    webjsType: null,
    pushName: text(info.PushName),
    // In a chat of two, the other side is the recipient of what I wrote and the sender of the rest.
    chatAlt: isGroup ? null : fromMe ? text(info.RecipientAlt) : senderAlt,
    senderAlt: isGroup ? senderAlt : null,
    sender: isGroup ? text(info.Sender) : null,
    stub: null,
    // GOWS unwraps the message before it hands it on and keeps what it was wrapped in beside it.
    viewOnce: raw.IsViewOnce === true || raw.IsViewOnceV2 === true || raw.IsViewOnceV2Extension === true,
    raw,
  };
}

function webjs(raw: Record<string, unknown>): EngineData {
  return {
    proto: null,
    webjsType: text(raw.type),
    pushName: text(raw.notifyName),
    chatAlt: null,
    senderAlt: null,
    sender: address(raw.author),
    stub: null,
    viewOnce: raw.isViewOnce === true,
    raw,
  };
}

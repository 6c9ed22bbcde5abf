import type { EngineData } from "../engine-data.ts";
import { canonical } from "../aliases.ts";
import { list, named, record, text } from "../read.ts";
import { lift } from "./lift.ts";
import { unwrap } from "./unwrap.ts";

/** What a message says beside its content: what it quotes, whom it names, whether it was passed on. */
export interface MessageContext {
  readonly quotedBareId: string | null;
  /** Canonical address of the quoted message's author, or null. */
  readonly quotedSenderId: string | null;
  /** The quoted message as the engine carries it along, or null. */
  readonly quotedRaw: Record<string, unknown> | null;
  readonly quotesStatus: boolean;
  readonly mentions: readonly string[];
  readonly forwarded: boolean;
}

export function readContext(data: EngineData): MessageContext {
  return data.proto ? protoContext(data.proto) : webjsContext(data.raw);
}

/** NOWEB and GOWS keep a `contextInfo` inside whatever the content is. */
function protoContext(outer: Record<string, unknown>): MessageContext {
  const { proto } = unwrap(outer);
  const contents = Object.values(proto).map((value) => record(record(value)?.contextInfo));
  const context = lift(contents.find((found) => found !== null) ?? {});
  const chat = text(named(context, "remoteJid"));
  return {
    quotedBareId: text(named(context, "stanzaId")),
    quotedSenderId: canonical(context.participant),
    quotedRaw: record(context.quotedMessage),
    quotesStatus: chat?.startsWith("status@") ?? false,
    mentions: addresses(named(context, "mentionedJid")),
    forwarded: context.isForwarded === true,
  };
}

function webjsContext(raw: Record<string, unknown>): MessageContext {
  return {
    quotedBareId: text(raw.quotedStanzaID),
    quotedSenderId: canonical(raw.quotedParticipant),
    quotedRaw: record(raw.quotedMsg),
    quotesStatus: canonical(raw.quotedRemoteJid)?.startsWith("status@") ?? false,
    mentions: addresses(raw.mentionedJidList),
    forwarded: raw.isForwarded === true,
  };
}

function addresses(value: unknown): string[] {
  return [...new Set(list(value).flatMap((one) => canonical(one) ?? []))];
}

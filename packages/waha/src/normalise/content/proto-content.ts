import type { Media, MessageContent } from "@kaunter/domain";
import type { WireMessage } from "../../wire/message.ts";
import { record, text } from "../read.ts";
import { slim } from "../slim.ts";
import { mediaOfMessage } from "./media.ts";
import { plainReaders } from "./proto-kinds.ts";
import { unwrap } from "./unwrap.ts";

export interface ReadContent {
  readonly content: MessageContent;
  /** The text beside or inside it, when the protocol message holds one. */
  readonly body?: string | null;
}
export type ProtoReader = (raw: Record<string, unknown>) => ReadContent;

type MediaReader = (media: Media, raw: Record<string, unknown>, viewOnce: boolean) => MessageContent;

const mediaReaders: Readonly<Record<string, MediaReader>> = {
  imageMessage: (media, _raw, viewOnce) => ({ kind: "image", media, viewOnce }),
  videoMessage: (media, raw, viewOnce) => ({
    kind: "video",
    media,
    gif: raw.gifPlayback === true,
    note: false,
    viewOnce,
  }),
  ptvMessage: (media, _raw, viewOnce) => ({ kind: "video", media, gif: false, note: true, viewOnce }),
  audioMessage: (media, raw, viewOnce) =>
    raw.ptt === true || raw.PTT === true ? { kind: "voice", media, viewOnce } : { kind: "audio", media },
  documentMessage: (media) => ({ kind: "document", media }),
  stickerMessage: (media, raw) => ({ kind: "sticker", media, animated: raw.isAnimated === true }),
};

/** Keys beside the real content, which say nothing by themselves. */
const SIDE_KEYS = new Set(["messageContextInfo", "senderKeyDistributionMessage"]);
/** Things that happen to other messages. They have events of their own and are no message in a thread. */
const ACTIONS = new Set([
  "protocolMessage",
  "reactionMessage",
  "encReactionMessage",
  "pollUpdateMessage",
  "keepInChatMessage",
  "pinInChatMessage",
  "encEventResponseMessage",
  "encCommentMessage",
  "secretEncryptedMessage",
]);

/** Reads a protocol message's content; null when it is an action on another message, or nothing at all. */
export function readProto(message: WireMessage, outer: Record<string, unknown>): ReadContent | null {
  const { proto, viewOnce } = unwrap(outer);
  const keys = Object.keys(proto).filter((key) => proto[key] !== null && proto[key] !== undefined);
  const key =
    keys.find((name) => name in plainReaders || name in mediaReaders) ?? keys.find((name) => !SIDE_KEYS.has(name));
  if (key === undefined || ACTIONS.has(key)) return null;
  const raw = record(proto[key]) ?? {};
  const media = mediaReaders[key];
  if (media) {
    const flagged = viewOnce || raw.viewOnce === true;
    return { content: media(mediaOfMessage(message, raw), raw, flagged), body: text(raw.caption) };
  }
  const plain = plainReaders[key];
  if (!plain) return { content: { kind: "unsupported", what: key, raw: slim(proto[key]) } };
  const read = plain(raw);
  return key === "conversation" ? { ...read, body: text(proto.conversation) } : read;
}

/** The quoted message's bare id and the forward mark, wherever the content keeps its `contextInfo`. */
export function readContext(outer: Record<string, unknown>): { quotedBareId: string | null; forwarded: boolean } {
  const { proto } = unwrap(outer);
  for (const value of Object.values(proto)) {
    const context = record(record(value)?.contextInfo);
    if (context) {
      const quotedBareId = text(context.stanzaId) ?? text(context.stanzaID);
      return { quotedBareId, forwarded: context.isForwarded === true };
    }
  }
  return { quotedBareId: null, forwarded: false };
}

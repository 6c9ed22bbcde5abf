import { slim } from "@kaunter/domain";
import type { WireMessage } from "../../wire/message.ts";
import { entry, record, text } from "../read.ts";
import { lift } from "./lift.ts";
import { mediaOfMessage } from "./media.ts";
import { mediaReaders, plainReaders } from "./proto-kinds.ts";
import type { ContentReading } from "./content-reading.ts";
import { unwrap } from "./unwrap.ts";

/** Keys beside the real content, which say nothing by themselves. */
const SIDE_KEYS = new Set(["messageContextInfo", "senderKeyDistributionMessage"]);
/** Things that happen to other messages. They have events of their own and are no message in a thread. */
const ACTIONS = new Set([
  "protocolMessage",
  "reactionMessage",
  "encReactionMessage",
  "pollUpdateMessage",
  "keepInChatMessage",
  "encEventResponseMessage",
  "encCommentMessage",
  "secretEncryptedMessage",
]);

/** Reads a protocol message's content; null when it is an action on another message, or nothing at all. */
export function readProto(
  message: WireMessage,
  outer: Record<string, unknown>,
  seenOnce: boolean,
): ContentReading | null {
  const { proto, viewOnce } = unwrap(outer);
  const keys = Object.keys(proto).filter((key) => proto[key] !== null && proto[key] !== undefined);
  const key =
    keys.find((name) => Object.hasOwn(plainReaders, name) || Object.hasOwn(mediaReaders, name)) ??
    keys.find((name) => !SIDE_KEYS.has(name));
  if (key === undefined) return null;
  const raw = lift(record(proto[key]) ?? {});
  const media = entry(mediaReaders, key);
  if (media) {
    const flagged = seenOnce || viewOnce || raw.viewOnce === true;
    return { content: media(mediaOfMessage(message, raw), raw, flagged), body: text(raw.caption) };
  }
  const read = entry(plainReaders, key)?.(raw);
  if (read) return key === "conversation" ? { ...read, body: text(proto.conversation) } : read;
  return ACTIONS.has(key) ? null : { content: { kind: "unsupported", what: key, raw: slim(proto[key]) } };
}

import type { Media, MessageContent } from "@kaunter/domain";
import type { WireMessage } from "../../wire/message.ts";
import { text, whole } from "../read.ts";
import { slim } from "../slim.ts";
import { mediaOfMessage } from "./media.ts";
import { plainContent } from "./plain-content.ts";
import type { ReadContent } from "./proto-content.ts";

const mediaTypes: Readonly<Record<string, (media: Media, raw: Record<string, unknown>) => MessageContent>> = {
  image: (media, raw) => ({ kind: "image", media, viewOnce: raw.isViewOnce === true }),
  video: (media, raw) => ({
    kind: "video",
    media,
    gif: raw.isGif === true,
    note: false,
    viewOnce: raw.isViewOnce === true,
  }),
  audio: (media) => ({ kind: "audio", media }),
  ptt: (media, raw) => ({ kind: "voice", media, viewOnce: raw.isViewOnce === true }),
  document: (media) => ({ kind: "document", media }),
  sticker: (media) => ({ kind: "sticker", media, animated: false }),
};
/** Types the general fields of a message already tell all about. */
const PLAIN = new Set(["chat", "location", "vcard", "multi_vcard"]);
/** System lines. */
const NOTICES = new Set(["gp2", "notification", "notification_template", "e2e_notification", "broadcast_notification"]);
/** Actions on other messages. */
const ACTIONS = new Set(["revoked", "reaction", "protocol", "pin_message"]);

/** Reads WEBJS's and WPP's form: `_data.type` names the kind. Null for an action. Source: WAHA facts §9. */
export function readWebjs(message: WireMessage, type: string): ReadContent | null {
  const raw = message._data;
  if (ACTIONS.has(type)) return null;
  if (PLAIN.has(type)) return plainContent(message);
  const media = mediaTypes[type];
  if (media) return { content: media(mediaOfMessage(message, raw), raw), body: text(raw.caption) };
  if (type === "poll_creation") {
    const options = (Array.isArray(raw.pollOptions) ? raw.pollOptions : []) as { name?: unknown }[];
    const content = {
      kind: "poll",
      name: text(raw.pollName) ?? message.body ?? "",
      options: options.map((option) => ({ name: text(option.name) ?? "", votes: 0 })),
      multiple: whole(raw.pollSelectableOptionsCount) !== 1,
    } as const;
    return { content };
  }
  if (type === "call_log")
    return { content: { kind: "call", video: raw.isVideoCall === true, missed: true, durationMs: null } };
  if (NOTICES.has(type)) return { content: { kind: "notice", code: text(raw.subtype) ?? type, params: {} } };
  return { content: { kind: "unsupported", what: type, raw: slim(raw) } };
}

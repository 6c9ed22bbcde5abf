import { slim } from "@kaunter/domain";
import type { WireMessage } from "../../wire/message.ts";
import { entry, record, text } from "../read.ts";
import { linkPreview } from "./link-preview.ts";
import { mediaOfMessage } from "./media.ts";
import { readWebjsNotice, unreadable } from "./notice.ts";
import { plainContent } from "./plain-content.ts";
import type { ContentReading } from "./content-reading.ts";
import { webjsMedia, webjsPlain, webjsPressable } from "./webjs-kinds.ts";

/** System lines. */
const NOTICES = new Set([
  "gp2",
  "group_notification",
  "notification",
  "notification_template",
  "e2e_notification",
  "broadcast_notification",
]);
/** Actions on other messages. */
const ACTIONS = new Set(["revoked", "reaction", "protocol", "poll_update", "keep_in_chat", "reaction_enc"]);

/** Reads WEBJS's and WPP's form: `_data.type` names the kind. Null for an action. Source: WAHA facts §9. */
export function readWebjs(message: WireMessage, type: string): ContentReading | null {
  const raw = message._data;
  if (ACTIONS.has(type)) return null;
  if (NOTICES.has(type)) return { content: readWebjsNotice(type, raw), bodyIsNoText: true };
  if (type === "ciphertext") return { content: unreadable(type, raw) };
  if (type === "chat") return webjsPressable(raw) ?? readChat(message, raw);
  const media = entry(webjsMedia, type);
  if (media) return { content: media(mediaOfMessage(message, raw), raw), body: text(raw.caption) };
  const plain = entry(webjsPlain, type)?.(raw) ?? generalFields(message, type);
  return plain ?? { content: { kind: "unsupported", what: type, raw: slim(raw) } };
}

/** Types the general fields of a message tell all about. */
function generalFields(message: WireMessage, type: string): ContentReading | null {
  const isGeneral = type === "location" || type === "vcard" || type === "multi_vcard";
  return isGeneral && (message.location !== null || message.vCards.length > 0) ? plainContent(message) : null;
}

/** A text, with the preview of the address in it. One without words is still a message. */
function readChat(message: WireMessage, raw: Record<string, unknown>): ContentReading {
  return { content: { kind: "text", preview: linkPreview(raw) }, body: text(message.body) ?? text(record(raw)?.body) };
}

import { type MessageContent, vcardName } from "@kaunter/domain";
import type { WireMessage } from "../../wire/message.ts";
import { text } from "../read.ts";
import { mediaOfMessage } from "./media.ts";
import type { ContentReading } from "./content-reading.ts";
import { asPicture } from "./small-picture.ts";

/** Reads what every engine's message has: location, contact cards, a file by its mimetype, else text. */
export function plainContent(message: WireMessage): ContentReading | null {
  const { location, vCards } = message;
  if (location) {
    const { latitude, longitude, name, address, live } = location;
    // WEBJS's body of a location is its little map, as base64.
    const drawn = /^\/9j\//.test(message.body ?? "");
    const picture = drawn ? asPicture(message.body) : null;
    const content = { kind: "location", latitude, longitude, name, address, live: live ?? false, picture } as const;
    return { content, bodyIsNoText: drawn };
  }
  if (vCards.length > 0) {
    const contacts = vCards.map((vcard) => ({ name: vcardName(vcard) ?? "", vcard }));
    return { content: { kind: "contact", contacts }, bodyIsNoText: /^BEGIN:VCARD/i.test(message.body ?? "") };
  }
  if (message.hasMedia || message.media) return { content: fileContent(message) };
  return text(message.body) === null ? null : { content: { kind: "text", preview: null } };
}

function fileContent(message: WireMessage): MessageContent {
  const media = mediaOfMessage(message, message._data);
  const mimetype = media.mimetype ?? "";
  if (mimetype === "image/webp" && text(message.body) === null) return { kind: "sticker", media, animated: false };
  if (mimetype.startsWith("image/")) return { kind: "image", media, viewOnce: false };
  if (mimetype.startsWith("video/")) return { kind: "video", media, gif: false, note: false, viewOnce: false };
  if (mimetype.startsWith("audio/ogg")) return { kind: "voice", media, viewOnce: false };
  if (mimetype.startsWith("audio/")) return { kind: "audio", media };
  return { kind: "document", media };
}

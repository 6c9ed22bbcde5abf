import type { MessageContent, MessageKind } from "./content.ts";

/** The longest preview a list row keeps, in characters. */
export const PREVIEW_LENGTH = 140;

/** One line for the list: the text, or null where the kind itself has to speak (the screen finds the word for it). */
export function previewLine(kind: MessageKind, body: string | null, content: MessageContent): string | null {
  const text = body ?? fallback(content);
  if (text === null) return null;
  const line = text.replace(/\s+/gu, " ").trim();
  if (line === "") return null;
  return kind === "unsupported" ? null : Array.from(line).slice(0, PREVIEW_LENGTH).join("");
}

function fallback(content: MessageContent): string | null {
  if (content.kind === "document") return content.media.filename;
  if (content.kind === "poll" || content.kind === "event") return content.name;
  if (content.kind === "contact") return content.contacts.map((contact) => contact.name).join(", ");
  if (content.kind === "location") return content.name;
  return null;
}

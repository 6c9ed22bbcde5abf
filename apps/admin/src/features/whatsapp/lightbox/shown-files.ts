import { type ChatMessage, mediaOf } from "@kaunter/domain";
import type { DeskState } from "@kaunter/chat-core";
import { fileOf } from "../message-kinds/kind-file.ts";

/** One file as the lightbox shows it. */
export interface ShownFile {
  readonly message: ChatMessage;
  readonly how: "image" | "video" | "page";
  readonly src: string;
  readonly saveHref: string | null;
  readonly filename: string | null;
}

/** How a file is shown large, or null where it cannot be. */
function shownFile(message: ChatMessage): ShownFile | null {
  const file = fileOf(message);
  const media = mediaOf(message.content);
  if (media === null || file === null || file.src === null) return null;
  const { kind } = message.content;
  const how = kind === "image" || kind === "video" ? kind : howOf(media.mimetype ?? "");
  if (how === null) return null;
  const asPicture = media.mimetype?.startsWith("image/") === true ? "image" : how;
  return { message, how: asPicture, src: file.src, saveHref: file.saveHref, filename: media.filename };
}

function howOf(mimetype: string): ShownFile["how"] | null {
  if (mimetype === "application/pdf") return "page";
  if (mimetype.startsWith("image/")) return "image";
  return mimetype.startsWith("video/") ? "video" : null;
}

/**
 * The pictures and videos of a chat as far as they are loaded, oldest first, to go through with the arrows. What was sent
 * to be seen once, taken back, or is a page stands alone.
 */
export function filesAround(state: DeskState, conversationId: string, messageId: string): readonly ShownFile[] {
  const messages = Object.values(state.threads[conversationId]?.rows ?? {}).map(({ value }) => value);
  const opened = messages.find(({ id }) => id === messageId);
  const alone = opened ? shownFile(opened) : null;
  if (alone === null) return [];
  if (alone.how === "page" || !inRow(alone.message)) return [alone];
  return messages
    .filter(inRow)
    .flatMap((message) => shownFile(message) ?? [])
    .filter(({ how }) => how !== "page")
    .sort(
      (one, other) => one.message.sentAtMs - other.message.sentAtMs || (one.message.id < other.message.id ? -1 : 1),
    );
}

function inRow({ content, revokedAtMs }: ChatMessage): boolean {
  return revokedAtMs === null && !("viewOnce" in content && content.viewOnce);
}

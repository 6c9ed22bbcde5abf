import type { MessageContent } from "@kaunter/domain";

/**
 * A content with those its words call by "@", as far as they do: a message to a whole community names everybody in it and
 * calls nobody. WhatsApp writes the number or the hidden id into the words, and no name.
 */
export function calling(content: MessageContent, body: string | null, named: readonly string[]): MessageContent {
  const mentions = named.filter((address) => body?.includes(`@${address.split("@")[0] ?? ""}`) === true);
  if (mentions.length === 0) return content;
  switch (content.kind) {
    case "text":
    case "image":
    case "video":
    case "document":
      return { ...content, mentions };
    default:
      return content;
  }
}

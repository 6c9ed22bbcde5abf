import type { BubbleElement, OutboxEntry } from "@kaunter/chat-core";
import type { ChatMessage, FileOnItsWay, MessageContent } from "@kaunter/domain";

function contentOf(file: FileOnItsWay | undefined): MessageContent {
  if (!file) return { kind: "text", preview: null };
  const { as, name, durationMs, ...facts } = file;
  const media = { ...facts, filename: name, durationMs, gatewayUrl: null };
  if (as === "image") return { kind: "image", media, viewOnce: false };
  if (as === "video") return { kind: "video", media, gif: false, note: false, viewOnce: false };
  return as === "voice" ? { kind: "voice", media, viewOnce: false } : { kind: "document", media };
}

/** A text or a file the server has not shown back yet, as the message it is going to be. */
function asMessage(entry: OutboxEntry): ChatMessage {
  return {
    id: entry.clientId,
    conversationId: entry.conversationId,
    clientId: entry.clientId,
    bareId: null,
    direction: "out",
    status: entry.state === "failed" ? "failed" : "queued",
    failureCode: entry.errorCode,
    body: entry.file && entry.text === "" ? null : entry.text,
    content: contentOf(entry.file),
    sender: null,
    sentBy: entry.sentBy,
    quotedBareId: null,
    forwarded: false,
    reactions: [],
    aiProcessed: false,
    appointmentCreated: false,
    late: false,
    sentAtMs: entry.createdAtMs,
    editedAtMs: null,
    revokedAtMs: null,
  };
}

/** What a bubble shows, sent or not. */
export function messageOf(element: BubbleElement): ChatMessage {
  return element.type === "message" ? element.message : asMessage(element.entry);
}

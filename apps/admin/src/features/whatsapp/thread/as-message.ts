import type { BubbleElement, OutboxEntry } from "@kaunter/chat-core";
import type { ChatMessage } from "@kaunter/domain";

/** A text the server has not shown back yet, as the message it is going to be. */
function asMessage(entry: OutboxEntry): ChatMessage {
  return {
    id: entry.clientId,
    conversationId: entry.conversationId,
    clientId: entry.clientId,
    bareId: null,
    direction: "out",
    status: entry.state === "failed" ? "failed" : "queued",
    failureCode: entry.errorCode,
    body: entry.text,
    content: { kind: "text", preview: null },
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

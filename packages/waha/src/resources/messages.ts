import { z } from "zod";
import type { CallOptions, Request } from "../request.ts";
import type { SentMessage } from "../wire/sent-message.ts";
import { createMessageActions } from "./message-actions.ts";
import { createCardSending } from "./send-cards.ts";
import { createFileSending } from "./send-files.ts";
import { createSend } from "./send.ts";

export interface SendText {
  readonly chatId: string;
  readonly text: string;
  /** Full id of the message answered. */
  readonly replyTo?: string | undefined;
  /** A bare id generated beforehand; servers older than 2026.4.3 ignore it. */
  readonly id?: string | undefined;
  /** Addresses of people the text names as `@digits`. */
  readonly mentions?: readonly string[] | undefined;
  /** Whether WAHA looks up the first link; it does unless told. */
  readonly linkPreview?: boolean | undefined;
}

const anything = z.unknown();

/** Sending. Never repeated by itself: whether a failed send happened is in `WahaError.sent`. Source: WAHA facts §6. */
export function createMessages(request: Request) {
  const send = createSend(request);
  return {
    sendText: (session: string, what: SendText, options?: CallOptions): Promise<SentMessage> => {
      const { chatId, text, replyTo, id, mentions, linkPreview } = what;
      const body = { session, chatId, text, reply_to: replyTo, id, mentions, linkPreview };
      return send("/api/sendText", body, options);
    },
    ...createFileSending(send),
    ...createCardSending(send),
    ...createMessageActions(request),
    /** Blue ticks for these messages (full ids), or for the chat's recent ones when none are named. */
    async sendSeen(session: string, chatId: string, messageIds: readonly string[] = [], options?: CallOptions) {
      const body = { session, chatId, ...(messageIds.length > 0 ? { messageIds } : {}) };
      await request.json({ ...options, method: "POST", path: "/api/sendSeen", body, schema: anything });
    },
  };
}

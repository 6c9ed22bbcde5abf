import { z } from "zod";
import type { CallOptions, Request } from "../request.ts";
import { sentMessageSchema, type SentMessage } from "../wire/sent-message.ts";

/** Bytes as base64 without a `data:` prefix, or an address WAHA fetches itself. */
export type OutgoingFile = { readonly mimetype: string; readonly filename?: string } & (
  { readonly data: string } | { readonly url: string }
);

export interface SendText {
  readonly chatId: string;
  readonly text: string;
  /** Full id of the message answered. */
  readonly replyTo?: string | undefined;
  /** A bare id generated beforehand; servers older than 2026.4.3 ignore it. */
  readonly id?: string | undefined;
}

export interface SendFile {
  readonly chatId: string;
  readonly file: OutgoingFile;
  readonly caption?: string | undefined;
  readonly replyTo?: string | undefined;
}

const anything = z.unknown();

/** Sending. Never repeated by itself: whether a failed send happened is in `WahaError.sent`. Source: WAHA facts §6. */
export function createMessages(request: Request) {
  const send = (path: string, body: unknown, options?: CallOptions): Promise<SentMessage> =>
    request.json({ ...options, method: "POST", path, body, schema: sentMessageSchema });
  const media = (path: string) => (session: string, what: SendFile, options?: CallOptions) => {
    const { chatId, file, caption, replyTo } = what;
    return send(path, { session, chatId, file, caption, reply_to: replyTo }, options);
  };
  return {
    sendText: (session: string, what: SendText, options?: CallOptions): Promise<SentMessage> => {
      const { chatId, text, replyTo, id } = what;
      return send("/api/sendText", { session, chatId, text, reply_to: replyTo, id }, options);
    },
    sendImage: media("/api/sendImage"),
    sendFile: media("/api/sendFile"),
    /** Blue ticks for these messages (full ids), or for the chat's recent ones when none are named. */
    async sendSeen(session: string, chatId: string, messageIds: readonly string[] = [], options?: CallOptions) {
      const body = { session, chatId, ...(messageIds.length > 0 ? { messageIds } : {}) };
      await request.json({ ...options, method: "POST", path: "/api/sendSeen", body, schema: anything });
    },
  };
}

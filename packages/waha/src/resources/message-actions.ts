import { z } from "zod";
import type { CallOptions, Request } from "../request.ts";
import { sentMessageSchema, type SentMessage } from "../wire/sent-message.ts";

/**
 * What an action on a message answers: the message that carried the action, never its target. Null where the engine
 * names none (an empty body, WEBJS's `{ sent: true }`). Source: WAHA facts §6.
 */
const action = z.union([sentMessageSchema, z.unknown().transform(() => null)]);
const anything = z.unknown();
const succeeded = z.looseObject({ success: z.boolean() }).transform((answer) => answer.success);

/** How long a pin lasts, in seconds: a day, a week, 30 days. */
export type PinSeconds = 86_400 | 604_800 | 2_592_000;

interface EditText {
  readonly text: string;
  readonly linkPreview?: boolean | undefined;
}

/** Acts on messages by their full ids; a bare or foreign id is an `engine_failure`. Source: WAHA facts §6. */
export function createMessageActions(request: Request) {
  const path = (session: string, chatId: string, messageId: string, verb = "") =>
    `/api/${encodeURIComponent(session)}/chats/${encodeURIComponent(chatId)}/messages/${encodeURIComponent(messageId)}${verb}`;
  const perform = (method: "POST" | "PUT" | "DELETE", where: string, body: unknown, options?: CallOptions) =>
    request.json<SentMessage | null>({ ...options, method, path: where, body, schema: action });

  return {
    edit: (session: string, chatId: string, messageId: string, what: EditText, options?: CallOptions) =>
      perform("PUT", path(session, chatId, messageId), what, options),
    /** Takes an own message back, for everybody. */
    delete: (session: string, chatId: string, messageId: string, options?: CallOptions) =>
      perform("DELETE", path(session, chatId, messageId), undefined, options),
    /** An empty `emoji` takes the reaction back. */
    react: (session: string, messageId: string, emoji: string, options?: CallOptions) =>
      perform("PUT", "/api/reaction", { session, messageId, reaction: emoji }, options),
    async star(session: string, chatId: string, messageId: string, star: boolean, options?: CallOptions) {
      const body = { session, chatId, messageId, star };
      await request.json({ ...options, method: "PUT", path: "/api/star", body, schema: anything });
    },
    /** Forwards into `chatId`; answers the new message. */
    forward: (session: string, chatId: string, messageId: string, options?: CallOptions) =>
      perform("POST", "/api/forwardMessage", { session, chatId, messageId }, options),
    pin: (session: string, chatId: string, messageId: string, seconds: PinSeconds, options?: CallOptions) =>
      request.json({
        ...options,
        method: "POST",
        path: path(session, chatId, messageId, "/pin"),
        body: { duration: seconds },
        schema: succeeded,
      }),
    unpin: (session: string, chatId: string, messageId: string, options?: CallOptions) =>
      request.json({ ...options, method: "POST", path: path(session, chatId, messageId, "/unpin"), schema: succeeded }),
  };
}

import type { ChatMessage, Gateway, MessageContent } from "@kaunter/domain";
import { z } from "zod";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import type { Json } from "../database.types.ts";
import { toMessage } from "../mappers/message.ts";

/** Which part of a thread: the newest when none is named; `before` and `after` are tokens of a page, `around` a message id. */
export interface ThreadPlace {
  readonly before?: string;
  readonly after?: string;
  readonly around?: string;
}

export interface ThreadPage {
  /** Oldest first. */
  readonly messages: ChatMessage[];
  readonly hasMore: boolean;
  readonly hasNewer: boolean;
  readonly cursor: { readonly before: string | null; readonly after: string | null };
}

/** Where a composer sends to: a conversation, or an address on a channel. */
export type QueueTarget =
  | { readonly conversationId: string }
  | { readonly chatId: string; readonly phone: string | null; readonly gateway: Gateway; readonly session: string };

export interface QueueRequest {
  readonly clientId: string;
  readonly to: QueueTarget;
  readonly body: string | null;
  readonly content?: MessageContent;
  /** It carries the file that was kept for its `clientId` (see `keepUpload`). */
  readonly withFile?: boolean;
  readonly replyTo?: string;
}

const pageSchema = z.object({
  rows: z.array(z.unknown()),
  has_more: z.boolean(),
  has_newer: z.boolean(),
  cursor: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
});
const queuedSchema = z.object({ message: z.unknown(), created: z.boolean() });

/** Threads, and what the desk puts into them. */
export function createMessagesRepository(client: DbClient) {
  return {
    /** @param limit at most 200. @throws AppError not_found when the caller may not see the conversation */
    async page(conversationId: string, place: ThreadPlace, limit: number): Promise<ThreadPage> {
      const args = { conversation: conversationId, ...place, page_limit: limit };
      const page = pageSchema.parse(await call(client, "thread_page", args));
      const messages = page.rows.map(toMessage);
      return { messages, hasMore: page.has_more, hasNewer: page.has_newer, cursor: page.cursor };
    },
    /** One message as it stands now; null when it is gone. */
    async find(conversationId: string, id: string): Promise<ChatMessage | null> {
      const args = { conversation: conversationId, around: id, page_limit: 2 };
      const page = pageSchema.parse(await call(client, "thread_page", args));
      return page.rows.map(toMessage).find((message) => message.id === id) ?? null;
    },
    /** The message a quote means: quotes name only the part of an id on which all engines agree. */
    async idOfBareId(conversationId: string, bareId: string): Promise<string | null> {
      const named = client.from("whatsapp_messages").select("id").eq("conversation_id", conversationId);
      return (await ask(named.eq("bare_id", bareId).order("sent_at").limit(1).maybeSingle()))?.id ?? null;
    },
    /** Puts a message into the outbox. The same clientId twice answers the same message. @throws AppError forbidden, not_found, conflict */
    async queue(request: QueueRequest): Promise<{ message: ChatMessage; created: boolean }> {
      const { to } = request;
      const target =
        "conversationId" in to
          ? { conversation_id: to.conversationId }
          : { to_chat_id: to.chatId, to_phone: to.phone, gateway: to.gateway, session: to.session };
      const answer = await call(client, "queue_message", {
        client_id: request.clientId,
        ...target,
        body: request.body,
        content: (request.content ?? null) as Json,
        reply_to: request.replyTo ?? null,
        with_file: request.withFile ?? false,
      });
      const { message, created } = queuedSchema.parse(answer);
      return { message: toMessage(message), created };
    },
    /** A new attempt by a person. @throws AppError conflict when it neither failed nor is unconfirmed */
    async retry(id: string): Promise<ChatMessage> {
      return toMessage(await call(client, "retry_message", { message_id: id }));
    },
    /** Takes a failed or unconfirmed message out of the thread. @throws AppError conflict, not_found */
    async discard(id: string): Promise<void> {
      await call(client, "discard_message", { message_id: id });
    },
  };
}

export type MessagesRepository = ReturnType<typeof createMessagesRepository>;

import { z } from "zod";
import { isWahaError } from "../errors.ts";
import type { CallOptions, Request } from "../request.ts";
import { chatRowSchema, overviewRowSchema, type WahaChat, type WahaChatOverview } from "../wire/chat.ts";
import { wireMessageSchema, type AckName } from "../wire/message.ts";
import { createChatState } from "./chat-state.ts";
import { readRows, type ReportOddity } from "./read-rows.ts";

export interface Page {
  /** How many rows to ask for; the list of chats has no limit of its own. */
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

export interface MessageQuery extends Page {
  /** Newest first unless told. Advance `offset` by `limit` even when fewer rows came: filters apply after paging. */
  readonly order?: "desc" | "asc" | undefined;
  readonly downloadMedia?: boolean | undefined;
  /** Inclusive bounds in ms; WAHA counts whole seconds. */
  readonly sinceMs?: number | undefined;
  readonly untilMs?: number | undefined;
  readonly fromMe?: boolean | undefined;
  readonly ack?: AckName | undefined;
}

export interface OverviewAnswer {
  readonly chats: readonly WahaChatOverview[];
  /** True when the overview timed out and the plain list stood in: names and times only, no last message. */
  readonly fellBack: boolean;
}

const rows = z.array(z.unknown());

/** Chats and their history. Source: WAHA facts §5–6, spec "Chat methods". */
export function createChats(request: Request, overviewTimeoutMs: number, onOddity: ReportOddity) {
  const path = (session: string, rest = "") => `/api/${encodeURIComponent(session)}/chats${rest}`;
  const list = async (session: string, page: Page = {}, options?: CallOptions): Promise<WahaChat[]> => {
    const query = { limit: page.limit, offset: page.offset, sortBy: "conversationTimestamp", sortOrder: "desc" };
    const answer = await request.json({ ...options, method: "GET", path: path(session), query, schema: rows });
    return readRows(chatRowSchema, answer, "chats", onOddity);
  };
  const overviewRows = async (session: string, page: Page, options?: CallOptions) => {
    const query = { limit: page.limit, offset: page.offset };
    const where = path(session, "/overview");
    const timeoutMs = options?.timeoutMs ?? overviewTimeoutMs;
    const answer = await request.json({ ...options, timeoutMs, method: "GET", path: where, query, schema: rows });
    return readRows(overviewRowSchema, answer, "overview", onOddity);
  };
  return {
    list,
    /** Chats with their last message; falls back to the plain list when that takes over 45 s (facts: it is slow). */
    async overview(session: string, page: Page = {}, options?: CallOptions): Promise<OverviewAnswer> {
      try {
        return { chats: await overviewRows(session, page, options), fellBack: false };
      } catch (error) {
        if (!isWahaError(error, "timeout")) throw error;
        const plain = await list(session, page, { signal: options?.signal });
        return { chats: plain.map((chat) => ({ ...chat, pictureUrl: null, lastMessage: null })), fellBack: true };
      }
    },
    /** A page of history. `chatId` may be `all` (NOWEB and GOWS). */
    async messages(session: string, chatId: string, ask: MessageQuery = {}, options?: CallOptions) {
      const where = path(session, `/${encodeURIComponent(chatId)}/messages`);
      const query = queryOf(ask);
      const answer = await request.json({ ...options, method: "GET", path: where, query, schema: rows });
      return readRows(wireMessageSchema, answer, "messages", onOddity);
    },
    ...createChatMessages(request, path),
    ...createChatState(request, path),
  };
}

/** What concerns single messages of a chat. */
function createChatMessages(request: Request, path: (session: string, rest: string) => string) {
  return {
    /** One message by its full id (bare ones work on NOWEB and GOWS); null when there is none. */
    async message(
      session: string,
      chatId: string,
      messageId: string,
      options?: CallOptions & { downloadMedia?: boolean },
    ) {
      const where = path(session, `/${encodeURIComponent(chatId)}/messages/${encodeURIComponent(messageId)}`);
      const query = { downloadMedia: options?.downloadMedia ?? false };
      try {
        return await request.json({ ...options, method: "GET", path: where, query, schema: wireMessageSchema });
      } catch (error) {
        if (isWahaError(error, "not_found") && /Message not found/.test(error.message)) return null;
        throw error;
      }
    },
    /** Marks recent messages read and answers their full ids. */
    markRead: (session: string, chatId: string, options?: CallOptions): Promise<readonly string[]> =>
      request.json({
        ...options,
        method: "POST",
        path: path(session, `/${encodeURIComponent(chatId)}/messages/read`),
        schema: readSchema,
      }),
  };
}

const readSchema = z
  .looseObject({ ids: z.array(z.string()).nullish() })
  .nullable()
  .transform((answer) => answer?.ids ?? []);

function queryOf(ask: MessageQuery) {
  return {
    limit: ask.limit,
    offset: ask.offset,
    sortOrder: ask.order,
    downloadMedia: ask.downloadMedia ?? false,
    "filter.timestamp.gte": ask.sinceMs === undefined ? undefined : Math.floor(ask.sinceMs / 1000),
    "filter.timestamp.lte": ask.untilMs === undefined ? undefined : Math.ceil(ask.untilMs / 1000),
    "filter.fromMe": ask.fromMe,
    "filter.ack": ask.ack,
  };
}

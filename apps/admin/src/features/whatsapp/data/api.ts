import {
  changePageSchema,
  type ChangePage,
  type ChatMessage,
  chatMessageSchema,
  type ConnectionStatus,
  type Conversation,
  type ConversationEdit,
  conversationSchema,
  type ConversationFilter,
  type Outgoing,
  type SessionInfo,
  sessionInfoSchema,
  type Tag,
  tagSchema,
} from "@kaunter/domain";
import { z } from "zod";
import { filterToQuery } from "./filter-query.ts";
import { openBody, okAnswer, request } from "./request.ts";
import { type FileToUpload, sendAnswer, type SendAnswer, type UploadEars } from "./sending.ts";

interface ListAnswer {
  readonly conversations: readonly Conversation[];
  readonly total: number;
  readonly unreadTotal: number;
  readonly nextCursor: string | null;
}

/** Which stretch of a thread: at its end, before or after a position, or around a message (by its id). */
export type HistoryPosition =
  { readonly before: string } | { readonly after: string } | { readonly around: string } | null;

export interface HistoryAnswer {
  readonly messages: readonly ChatMessage[];
  readonly hasMore: boolean;
  readonly hasNewer: boolean;
  readonly cursor: { readonly before: string | null; readonly after: string | null };
}

/** Whose token it is decides what is heard; it ends at `expiresAtMs`. */
export interface LiveToken {
  readonly token: string;
  readonly expiresAtMs: number;
}

export interface SessionAnswer {
  readonly status: ConnectionStatus;
  readonly sessionInfo: SessionInfo | null;
}

const position = z.string().nullable();
const listAnswer = z.object({
  conversations: z.array(conversationSchema),
  total: z.number(),
  unreadTotal: z.number(),
  nextCursor: position,
});
const historyAnswer = z.object({
  messages: z.array(chatMessageSchema),
  hasMore: z.boolean(),
  hasNewer: z.boolean(),
  cursor: z.object({ before: position, after: position }),
});
const sessionAnswer = z.object({
  status: z.enum(["connected", "disconnected", "loading"]),
  sessionInfo: sessionInfoSchema.nullable(),
});
const editAnswer = z.object({ cursor: z.string() });
const conversationAnswer = z.object({ conversation: conversationSchema });
const tokenAnswer = z.object({ token: z.string(), expiresAtMs: z.number() });
const tagsAnswer = z.object({ tags: z.array(tagSchema) });
/** Everything the desk asks the server, one method a route. Every method throws AppError. */
export interface DeskApi {
  readonly listConversations: (
    filter: ConversationFilter,
    page: { readonly cursor: string | null; readonly limit: number },
  ) => Promise<ListAnswer>;
  readonly findConversation: (id: string) => Promise<Conversation>;
  /** Writes one change; answers its place in the feed. `conflict` when somebody else changed the notes meanwhile. */
  readonly editConversation: (id: string, edit: ConversationEdit) => Promise<string>;
  readonly readHistory: (conversationId: string, at: HistoryPosition, limit: number) => Promise<HistoryAnswer>;
  readonly sendText: (body: Extract<Outgoing, { type: "text" }>) => Promise<SendAnswer>;
  /** Sends a photo, a video, a recording or a file. */
  readonly sendFile: (what: FileToUpload, ears: UploadEars) => Promise<SendAnswer>;
  /** Lets the person see that somebody here is writing, or has stopped. */
  readonly tellTyping: (conversationId: string, typing: boolean) => Promise<void>;
  readonly retryMessage: (messageId: string) => Promise<SendAnswer>;
  readonly discardMessage: (messageId: string) => Promise<void>;
  readonly markRead: (conversationId: string) => Promise<void>;
  readonly readTags: () => Promise<readonly Tag[]>;
  readonly sessionInfo: () => Promise<SessionAnswer>;
  readonly changesSince: (cursor: string | null, signal: AbortSignal) => Promise<ChangePage>;
  readonly openEvents: (cursor: string, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  /** Opens the door to pokes, where the host cannot hold a stream. */
  readonly liveToken: () => Promise<LiveToken>;
  readonly signOut: () => Promise<void>;
}

const conversationPath = (id: string): string => `/api/waha/conversations/${encodeURIComponent(id)}`;

/** The API as a browser has it that shows the desk of `staffId`: the feed is refused once it is somebody else's. */
export const createBrowserApi = (staffId: string): DeskApi => ({
  listConversations: (filter, { cursor, limit }) => {
    const query = new URLSearchParams(filterToQuery(filter));
    if (cursor !== null) query.set("cursor", cursor);
    query.set("limit", String(limit));
    return request(`/api/waha/contacts?${query}`, listAnswer);
  },
  findConversation: async (id) => (await request(conversationPath(id), conversationAnswer)).conversation,
  editConversation: async (id, edit) =>
    (await request(conversationPath(id), editAnswer, { method: "PATCH", body: edit })).cursor,
  readHistory: (conversationId, at, limit) => {
    const query = new URLSearchParams({ conversationId, ...at, limit: String(limit) });
    return request(`/api/waha/messages?${query}`, historyAnswer);
  },
  sendText: (body) => request("/api/waha/messages/send", sendAnswer, { method: "POST", body }),
  // Loaded with the first file.
  sendFile: async (what, ears) => (await import("./upload.ts")).uploadFile(what, ears),
  tellTyping: async (conversationId, typing) => {
    await request("/api/waha/typing", okAnswer, { method: "POST", body: { conversationId, typing } });
  },
  retryMessage: (messageId) => request("/api/waha/messages/retry", sendAnswer, { method: "POST", body: { messageId } }),
  discardMessage: async (messageId) => {
    await request("/api/waha/messages/discard", okAnswer, { method: "POST", body: { messageId } });
  },
  markRead: async (conversationId) => {
    await request(`${conversationPath(conversationId)}/read`, okAnswer, { method: "POST" });
  },
  readTags: async () => (await request("/api/waha/tags", tagsAnswer)).tags,
  sessionInfo: () => request("/api/waha/session/info", sessionAnswer),
  changesSince: (cursor, signal) => {
    const query = new URLSearchParams({ staff: staffId, ...(cursor === null ? {} : { since: cursor }) });
    return request(`/api/waha/changes?${query}`, changePageSchema, { signal });
  },
  openEvents: (cursor, signal) =>
    openBody(`/api/waha/events?${new URLSearchParams({ staff: staffId, since: cursor })}`, signal),
  liveToken: () => request("/api/waha/events/token", tokenAnswer),
  signOut: async () => {
    await request("/api/auth/sign-out", okAnswer, { method: "POST" });
  },
});

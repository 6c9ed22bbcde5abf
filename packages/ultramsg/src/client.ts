import { createRequest, type Request } from "./request.ts";
import { rowsOf } from "./resources/read-rows.ts";
import { sending } from "./resources/sending.ts";
import { chatSchema } from "./wire/chat.ts";
import { contactSchema } from "./wire/contact.ts";
import { historySchema } from "./wire/history.ts";
import { instanceMeSchema, instanceStatusSchema } from "./wire/instance.ts";
import { instancePath } from "./instance-path.ts";

export interface UltraMsgClientOptions {
  /** `instance1150` or `1150`. */
  readonly instanceId: string;
  readonly token: string;
  /** `https://api.ultramsg.com` when left out. */
  readonly baseUrl?: string | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds from start to the last byte of an answer (30 000). */
  readonly timeoutMs?: number | undefined;
  /** How often a failed GET is repeated (2), and the first pause in ms (200, doubled). Sends never are. */
  readonly retries?: { readonly times?: number | undefined; readonly delayMs?: number | undefined } | undefined;
}

type CallOptions = { readonly signal?: AbortSignal | undefined };

export const ULTRAMSG_URL = "https://api.ultramsg.com";
/** 10,000 chats take about 2 MB; an answer of this size is none of UltraMsg's, bytes. */
const MAX_BYTES = 32 * 1024 * 1024;

export type UltraMsgClient = ReturnType<typeof createUltraMsgClient>;

/** The typed UltraMsg client of one instance. Every failed call throws an `UltraMsgError`; nothing is swallowed. */
export function createUltraMsgClient(options: UltraMsgClientOptions) {
  const origin = (options.baseUrl ?? ULTRAMSG_URL).replace(/\/+$/, "");
  const request = createRequest({
    baseUrl: `${origin}/${instancePath(options.instanceId)}`,
    token: options.token,
    fetch: options.fetch ?? globalThis.fetch,
    timeoutMs: options.timeoutMs ?? 30_000,
    maxBytes: MAX_BYTES,
    retries: options.retries?.times ?? 2,
    retryDelayMs: options.retries?.delayMs ?? 200,
  });
  return { ...reading(request), ...sending(request) };
}

function reading(request: Request) {
  return {
    /** Every chat, in one answer: there are no pages. `unread`: rows that could not be read. */
    chats: ({ signal }: CallOptions = {}) =>
      request({ method: "GET", path: "/chats", signal, schema: rowsOf(chatSchema) }),
    /**
     * The last messages of a chat, in no order that is promised; there is no way to older ones than `limit` (1,000 at most).
     */
    messages: (chatId: string, limit: number) =>
      request({ method: "GET", path: "/chats/messages", fields: { chatId, limit }, schema: rowsOf(historySchema) }),
    /** The phone's address book and everybody it knows of. */
    contacts: ({ signal }: CallOptions = {}) =>
      request({ method: "GET", path: "/contacts", signal, schema: rowsOf(contactSchema) }),
    contact: (chatId: string) =>
      request({ method: "GET", path: "/contacts/contact", fields: { chatId }, schema: contactSchema }),
    status: () => request({ method: "GET", path: "/instance/status", schema: instanceStatusSchema }),
    /** The account the instance is paired with. Throws `invalid` while it is with none. */
    me: () => request({ method: "GET", path: "/instance/me", schema: instanceMeSchema }),
  };
}

import { z } from "zod";
import type { CallOptions, Request } from "../request.ts";
import { chatPresenceSchema, type ChatPresence } from "../wire/presence.ts";

const anything = z.unknown();

/**
 * Who is there and who types. Setting `online` stops the phone's own notifications, which is why the desk never does
 * it by itself. Source: WAHA facts §7.
 */
export function createPresence(request: Request) {
  const path = (session: string, rest = "") => `/api/${encodeURIComponent(session)}/presence${rest}`;
  const typing =
    (verb: "startTyping" | "stopTyping") => async (session: string, chatId: string, options?: CallOptions) => {
      const body = { session, chatId };
      await request.json({ ...options, method: "POST", path: `/api/${verb}`, body, schema: anything });
    };
  const set = async (session: string, body: unknown, options?: CallOptions) => {
    await request.json({ ...options, method: "POST", path: path(session), body, schema: anything });
  };
  return {
    setOnline: (session: string, online: boolean, options?: CallOptions) =>
      set(session, { presence: online ? "online" : "offline" }, options),
    setInChat: (session: string, chatId: string, presence: "typing" | "recording" | "paused", options?: CallOptions) =>
      set(session, { presence, chatId }, options),
    startTyping: typing("startTyping"),
    stopTyping: typing("stopTyping"),
    get: (session: string, chatId: string, options?: CallOptions): Promise<ChatPresence> =>
      request.json({
        ...options,
        method: "GET",
        path: path(session, `/${encodeURIComponent(chatId)}`),
        schema: chatPresenceSchema,
      }),
    /** Every chat somebody subscribed to. */
    all: (session: string, options?: CallOptions): Promise<ChatPresence[]> =>
      request.json({ ...options, method: "GET", path: path(session), schema: z.array(chatPresenceSchema) }),
    /** Asks for `presence.update` events of this chat. */
    async subscribe(session: string, chatId: string, options?: CallOptions) {
      const where = path(session, `/${encodeURIComponent(chatId)}/subscribe`);
      await request.json({ ...options, method: "POST", path: where, schema: anything });
    },
  };
}

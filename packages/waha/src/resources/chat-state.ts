import { z } from "zod";
import type { CallOptions, Request } from "../request.ts";
import { chatPictureSchema } from "../wire/contact.ts";

const anything = z.unknown();

/** What the phone shows about a chat. Each answers an empty body on NOWEB. Source: WAHA facts §5. */
export function createChatState(request: Request, path: (session: string, rest: string) => string) {
  const act = (verb: string) => async (session: string, chatId: string, options?: CallOptions) => {
    const where = path(session, `/${encodeURIComponent(chatId)}/${verb}`);
    await request.json({ ...options, method: "POST", path: where, schema: anything });
  };
  return {
    archive: act("archive"),
    unarchive: act("unarchive"),
    /** Marks the chat unread on the phone. */
    markUnread: act("unread"),
    /** Address of the chat's picture on WhatsApp's servers; `refresh` skips WAHA's 24 h cache. */
    picture(session: string, chatId: string, options?: CallOptions & { readonly refresh?: boolean }) {
      const where = path(session, `/${encodeURIComponent(chatId)}/picture`);
      const query = { refresh: options?.refresh };
      return request.json({ ...options, method: "GET", path: where, query, schema: chatPictureSchema });
    },
  };
}

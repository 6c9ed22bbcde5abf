import { z } from "zod";
import type { CallOptions, Request } from "../request.ts";
import { tidyAddress } from "../wire/chat-address.ts";
import { labelledChatSchema, labelSchema, type WahaLabel } from "../wire/label.ts";

export interface LabelDraft {
  readonly name: string;
  /** WhatsApp's colour number (0–19), or `colorHex`: one of them must be there. */
  readonly color?: number | undefined;
  readonly colorHex?: string | undefined;
}

const anything = z.unknown();
const labels = z.array(labelSchema);

/** Labels of WhatsApp Business: at most 20, a doubled name is `unprocessable`. Source: WAHA facts §7. */
export function createLabels(request: Request) {
  const path = (session: string, rest = "") => `/api/${encodeURIComponent(session)}/labels${rest}`;
  const ofChat = (session: string, chatId: string) => path(session, `/chats/${encodeURIComponent(chatId)}`);
  return {
    list: (session: string, options?: CallOptions): Promise<WahaLabel[]> =>
      request.json({ ...options, method: "GET", path: path(session), schema: labels }),
    create: (session: string, label: LabelDraft, options?: CallOptions): Promise<WahaLabel> =>
      request.json({ ...options, method: "POST", path: path(session), body: label, schema: labelSchema }),
    update: (session: string, id: string, label: LabelDraft, options?: CallOptions): Promise<WahaLabel> => {
      const where = path(session, `/${encodeURIComponent(id)}`);
      return request.json({ ...options, method: "PUT", path: where, body: label, schema: labelSchema });
    },
    async delete(session: string, id: string, options?: CallOptions) {
      const where = path(session, `/${encodeURIComponent(id)}`);
      await request.json({ ...options, method: "DELETE", path: where, schema: anything });
    },
    ofChat: (session: string, chatId: string, options?: CallOptions): Promise<WahaLabel[]> =>
      request.json({ ...options, method: "GET", path: ofChat(session, chatId), schema: labels }),
    /** Replaces the chat's labels by these. */
    async setOfChat(session: string, chatId: string, ids: readonly string[], options?: CallOptions) {
      const body = { labels: ids.map((id) => ({ id })) };
      await request.json({ ...options, method: "PUT", path: ofChat(session, chatId), body, schema: anything });
    },
    /** Addresses of the chats that carry the label. */
    async chatsOf(session: string, id: string, options?: CallOptions): Promise<string[]> {
      const where = path(session, `/${encodeURIComponent(id)}/chats`);
      const found = await request.json({ ...options, method: "GET", path: where, schema: z.array(labelledChatSchema) });
      return found.map(tidyAddress);
    },
  };
}

import { type Erasure, erasureSchema } from "@kaunter/domain";
import { z } from "zod";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";

const removalsSchema = z.object({ removals: z.number(), has_more: z.boolean() });
const pageSchema = z.object({ messages: z.number(), originals: z.number(), has_more: z.boolean() });

/** Forgetting: by name, as an admin; by the settings `retention_days` and `keep_originals`, and by age, with the service key. */
export function createPrivacyRepository(client: DbClient) {
  return {
    /** How much would go with a person, of what the caller sees; what they wrote in groups is not counted. */
    async extent(contactId: string): Promise<Erasure> {
      const chats = await ask(client.from("whatsapp_conversations").select("id").eq("contact_id", contactId));
      const ids = (chats ?? []).map(({ id }) => id);
      const counted = client.from("whatsapp_messages").select("id", { count: "exact", head: true });
      const messages = await ask(
        counted.in("conversation_id", ids).then(({ count, error, status }) => ({ data: count, error, status })),
      );
      return { conversations: ids.length, messages: messages ?? 0 };
    },
    /**
     * Erases everything WhatsApp told of a person. The CRM's own record is the CRM's.
     * @throws AppError forbidden unless an admin, not_found, bad_request without a reason
     */
    async erasePerson(contactId: string, reason: string): Promise<Erasure> {
      return erasureSchema.parse(await call(client, "erase_person", { contact_id: contactId, reason }));
    },
    /** Forgets one page of what is not to be kept. Call again while there is more. */
    async applyRetention(): Promise<{ messages: number; originals: number; hasMore: boolean }> {
      const { has_more: hasMore, ...page } = pageSchema.parse(await call(client, "apply_retention", {}));
      return { ...page, hasMore };
    },
    /** Forgets one page of removals the feed has told of for thirty days. Call again while there is more. */
    async forgetRemovals(): Promise<{ hasMore: boolean }> {
      return { hasMore: removalsSchema.parse(await call(client, "forget_removals", {})).has_more };
    },
  };
}

export type PrivacyRepository = ReturnType<typeof createPrivacyRepository>;

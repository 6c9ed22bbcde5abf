import { z } from "zod";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import type { Json } from "../database.types.ts";
import { renameKeys } from "../mappers/rename-keys.ts";

const entrySchema = z.object({
  id: z.uuid(),
  /** ISO 8601. */
  at: z.string(),
  actorStaffId: z.uuid().nullable(),
  /** Null: the machine, or a colleague who is gone. */
  actorName: z.string().nullable(),
  /** `entity/what`, past tense: `conversation/tagged`. */
  action: z.string(),
  entity: z.string(),
  entityId: z.string().nullable(),
  conversationId: z.uuid().nullable(),
  conversationName: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof entrySchema>;

/** Who did what. Rows are only ever added; admins read them, everybody else is answered an empty list. */
export function createAuditRepository(client: DbClient) {
  return {
    /** The newest first. @param before the last id of the page before; null for the first page. @param limit at most 1000 */
    async page(before: string | null, limit: number, conversationId?: string): Promise<AuditEntry[]> {
      // Ids are made in the order of time, so one column is the whole key.
      let query = client.from("view_audit").select().order("id", { ascending: false }).limit(limit);
      if (before !== null) query = query.lt("id", before);
      if (conversationId !== undefined) query = query.eq("conversation_id", conversationId);
      return ((await ask(query)) ?? []).map((row) => entrySchema.parse(renameKeys(row)));
    },
    /**
     * Writes down what was done to a session at the gateway, in the name of the client's person.
     * @throws AppError forbidden without chats.can_edit
     */
    async noteSession(session: string, action: `session/${string}`, details: Json = {}): Promise<void> {
      await call(client, "note_audit", { action, entity_id: session, details });
    },
  };
}

export type AuditRepository = ReturnType<typeof createAuditRepository>;

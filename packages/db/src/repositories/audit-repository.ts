import { type AuditEntry, auditEntrySchema } from "@kaunter/domain";
import { z } from "zod";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import type { Json } from "../database.types.ts";
import { renameKeys } from "../mappers/rename-keys.ts";

const rowSchema = auditEntrySchema
  .omit({ atMs: true, actorId: true })
  .extend({ at: z.string(), actorStaffId: z.uuid().nullable() })
  .transform(({ at, actorStaffId, ...rest }): AuditEntry => ({ ...rest, atMs: Date.parse(at), actorId: actorStaffId }));

/** Which lines are asked for. Moments are ISO 8601. */
export interface AuditChoice {
  readonly staff?: string | undefined;
  readonly action?: string | undefined;
  readonly conversation?: string | undefined;
  /** Included. */
  readonly from?: string | undefined;
  /** Not included. */
  readonly until?: string | undefined;
}

/** The rows of the view that a choice leaves. */
const CHOSEN = [
  ["staff", "actor_staff_id", "eq"],
  ["action", "action", "eq"],
  ["conversation", "conversation_id", "eq"],
  ["from", "at", "gte"],
  ["until", "at", "lt"],
] as const;

/** Who did what. Rows are only ever added; admins read them, everybody else is answered an empty list. */
export function createAuditRepository(client: DbClient) {
  return {
    /** The newest first. @param before the last id of the page before; null for the first page. @param limit at most 1000 */
    async page(before: string | null, limit: number, choice: AuditChoice = {}): Promise<AuditEntry[]> {
      // Ids are made in the order of time, so one column is the whole key.
      let query = client.from("view_audit").select().order("id", { ascending: false }).limit(limit);
      if (before !== null) query = query.lt("id", before);
      for (const [name, column, is] of CHOSEN) {
        const value = choice[name];
        if (value !== undefined) query = query.filter(column, is, value);
      }
      return ((await ask(query)) ?? []).map((row) => rowSchema.parse(renameKeys(row)));
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

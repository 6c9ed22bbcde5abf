import { type Merge, mergeSchema } from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { renameKeys } from "../mappers/rename-keys.ts";

const undoneSchema = z.object({ contact_id: z.uuid(), from_contact_id: z.uuid() });

/** One person, one contact: joining and parting them. Methods throw AppError: forbidden without chats.can_edit, not_found. */
export function createMergesRepository(client: DbClient) {
  return {
    /** Of a contact the caller can see, the newest first. */
    async list(contactId: string): Promise<Merge[]> {
      const rows = z.array(z.unknown()).parse(await call(client, "list_merges", { contact: contactId }));
      return rows.map((row) => mergeSchema.parse(renameKeys(row)));
    },
    /**
     * Says that a hidden number and a known one are one person; the known one stays.
     * @returns the merge's id
     * @throws AppError conflict when both or neither have a number
     */
    async merge(contactId: string, otherId: string, reason: string): Promise<string> {
      const args = { from_contact: contactId, into_contact: otherId, reason };
      return z.uuid().parse(await call(client, "merge_contacts", args));
    },
    /** @throws AppError conflict when it was undone already, or the contact was merged on since */
    async undo(mergeId: string): Promise<{ contactId: string; fromContactId: string }> {
      const answer = undoneSchema.parse(await call(client, "undo_merge", { merge_id: mergeId }));
      return { contactId: answer.contact_id, fromContactId: answer.from_contact_id };
    },
  };
}

export type MergesRepository = ReturnType<typeof createMergesRepository>;

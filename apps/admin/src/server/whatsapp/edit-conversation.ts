import { createEditsRepository } from "@kaunter/db";
import type { ConversationEdit } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";

/** `cursor`: the change's place in the feed. */
export const editAnswerSchema = z.object({ cursor: z.string() });

/**
 * Changes tags, notes, assignee or status as this person, and tells the desk.
 * @throws AppError `forbidden`, `not_found`, `conflict` (somebody else changed the notes, a message came meanwhile), `bad_request` (a tag or an
 * assignee that is gone)
 */
export async function editConversation(
  staff: CurrentStaff,
  conversationId: string,
  edit: ConversationEdit,
): Promise<z.infer<typeof editAnswerSchema>> {
  const cursor = await createEditsRepository(staff.client).apply(conversationId, edit);
  runtime().feed.poke();
  return { cursor };
}

import { createMergesRepository } from "@kaunter/db";
import { type Merge, mergeSchema } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import type { Ok } from "@/server/http/ok-schema";
import { runtime } from "@/server/runtime";
import { findConversation } from "./find-conversation";

export const mergesAnswerSchema = z.object({ merges: z.array(mergeSchema) });

/** Who became one with the person of a conversation, the newest first; nobody in a group. @throws AppError `not_found` */
export async function listMerges(staff: CurrentStaff, conversationId: string): Promise<{ merges: Merge[] }> {
  const { conversation } = await findConversation(staff, conversationId);
  if (conversation.contactId === null) return { merges: [] };
  return { merges: await createMergesRepository(staff.client).list(conversation.contactId) };
}

/** Makes two of one again. @throws AppError `not_found`, `conflict` when it was undone, or merged on since */
export async function undoMerge(staff: CurrentStaff, mergeId: string): Promise<Ok> {
  await createMergesRepository(staff.client).undo(mergeId);
  runtime().feed.poke();
  return { ok: true };
}

import { createSettingEditsRepository } from "@kaunter/db";
import type { orderSchema, ReplyDraft, ReplySetting } from "@kaunter/domain";
import type { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import type { Ok } from "@/server/http/ok-schema";
import { DONE, type replyBodySchema } from "./setting-schemas";

/** The quick replies with who added each. @throws AppError `forbidden` */
export async function listReplySettings(staff: CurrentStaff): Promise<{ replies: ReplySetting[] }> {
  return { replies: await createSettingEditsRepository(staff.client).replies() };
}

/** @throws AppError `conflict` with the field `shortcut` when another reply has it */
export async function addReply(staff: CurrentStaff, draft: ReplyDraft): Promise<{ reply: ReplySetting }> {
  return { reply: await createSettingEditsRepository(staff.client).addReply(draft) };
}

/** @throws AppError `conflict` when somebody changed it since, and as `addReply`; `not_found` when it is gone */
export async function saveReply(
  staff: CurrentStaff,
  id: string,
  { updatedAt, ...draft }: z.output<typeof replyBodySchema>,
): Promise<{ reply: ReplySetting }> {
  return { reply: await createSettingEditsRepository(staff.client).saveReply({ id, updatedAt }, draft) };
}

/** @throws AppError `not_found` */
export async function deleteReply(staff: CurrentStaff, id: string): Promise<Ok> {
  await createSettingEditsRepository(staff.client).deleteReply(id);
  return DONE;
}

/** @throws AppError `conflict` when the order is not the one the caller saw */
export async function orderReplies(staff: CurrentStaff, { was, wanted }: z.output<typeof orderSchema>): Promise<Ok> {
  await createSettingEditsRepository(staff.client).order("quick_reply", was, wanted);
  return DONE;
}

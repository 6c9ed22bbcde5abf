import { createSettingEditsRepository } from "@kaunter/db";
import type { orderSchema, TagDraft, TagSetting } from "@kaunter/domain";
import type { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import type { Ok } from "@/server/http/ok-schema";
import { runtime } from "@/server/runtime";
import { DONE, type tagBodySchema } from "./setting-schemas";

/** The tags with who added each and how many conversations carry it. @throws AppError `forbidden` */
export async function listTagSettings(staff: CurrentStaff): Promise<{ tags: TagSetting[] }> {
  return { tags: await createSettingEditsRepository(staff.client).tags() };
}

/** @throws AppError `conflict` with the field `name` when another tag has it */
export async function addTag(staff: CurrentStaff, draft: TagDraft): Promise<{ tag: TagSetting }> {
  return told({ tag: await createSettingEditsRepository(staff.client).addTag(draft) });
}

/** @throws AppError `conflict` when somebody changed it since, and as `addTag`; `not_found` when it is gone */
export async function saveTag(
  staff: CurrentStaff,
  id: string,
  { updatedAt, ...draft }: z.output<typeof tagBodySchema>,
): Promise<{ tag: TagSetting }> {
  return told({ tag: await createSettingEditsRepository(staff.client).saveTag({ id, updatedAt }, draft) });
}

/** Takes it off every conversation and deletes it. Source: spec "Tag management". @throws AppError `not_found` */
export async function deleteTag(staff: CurrentStaff, id: string): Promise<{ conversations: number }> {
  return told({ conversations: await createSettingEditsRepository(staff.client).deleteTag(id) });
}

/** @throws AppError `conflict` when the order is not the one the caller saw */
export async function orderTags(staff: CurrentStaff, { was, wanted }: z.output<typeof orderSchema>): Promise<Ok> {
  await createSettingEditsRepository(staff.client).order("tag", was, wanted);
  return told(DONE);
}

/** Every open screen draws it at once. */
function told<T>(answer: T): T {
  runtime().feed.poke();
  return answer;
}

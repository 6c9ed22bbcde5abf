import { createDeskSettingsRepository } from "@kaunter/db";
import {
  type BranchHours,
  branchHoursSchema,
  businessHoursSchema,
  readReceiptsSchema,
  type ReceiptsSetting,
} from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import type { Ok } from "@/server/http/ok-schema";
import { runtime } from "@/server/runtime";
import { DONE, versionSchema } from "./setting-schemas";

/** Null: nobody had set it when the caller looked. */
const base = versionSchema.nullable();
export const receiptsBodySchema = z.strictObject({ value: readReceiptsSchema, updatedAt: base });
export const hoursAnswerSchema = z.object({ branches: z.array(branchHoursSchema) });
export const hoursParamsSchema = z.object({ branchId: z.uuid() });
export const hoursBodySchema = z.strictObject({ hours: businessHoursSchema, updatedAt: base });

/** When WhatsApp is told that the desk has read. */
export function readReceipts(staff: CurrentStaff): Promise<ReceiptsSetting> {
  return createDeskSettingsRepository(staff.client).receipts();
}

/** @throws AppError `conflict` when somebody else chose meanwhile */
export async function saveReceipts(
  staff: CurrentStaff,
  { value, updatedAt }: z.output<typeof receiptsBodySchema>,
): Promise<Ok> {
  await createDeskSettingsRepository(staff.client).saveReceipts(value, updatedAt);
  return DONE;
}

/** Every branch with its hours, where somebody set them. */
export async function listHours(staff: CurrentStaff): Promise<{ branches: BranchHours[] }> {
  return { branches: await createDeskSettingsRepository(staff.client).hours() };
}

/** @throws AppError `conflict` when somebody else set them meanwhile */
export async function saveHours(
  staff: CurrentStaff,
  branchId: string,
  { hours, updatedAt }: z.output<typeof hoursBodySchema>,
): Promise<Ok> {
  await createDeskSettingsRepository(staff.client).saveHours(branchId, hours, updatedAt);
  runtime().feed.poke();
  return DONE;
}

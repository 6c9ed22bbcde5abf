import { createDirectoryRepository } from "@kaunter/db";
import { z } from "zod";
import type { SignedIn } from "@/server/auth/current-staff";

export const staffAnswerSchema = z.object({ staff: z.array(z.object({ id: z.uuid(), name: z.string() })) });

/** Everybody a conversation can be assigned to: active staff by name. Source: spec "Filters". */
export async function listStaff(caller: SignedIn): Promise<z.infer<typeof staffAnswerSchema>> {
  return { staff: await createDirectoryRepository(caller.client).staff() };
}

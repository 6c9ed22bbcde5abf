import { createSettingsRepository } from "@kaunter/db";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";

export const quickRepliesAnswerSchema = z.object({
  quickReplies: z.array(z.object({ shortcut: z.string(), name: z.string(), text: z.string() })),
});

/** The quick replies in use, in the order of the settings; their fields are filled by whoever uses them. */
export async function listQuickReplies(staff: CurrentStaff): Promise<z.infer<typeof quickRepliesAnswerSchema>> {
  return { quickReplies: await createSettingsRepository(staff.client).quickReplies() };
}

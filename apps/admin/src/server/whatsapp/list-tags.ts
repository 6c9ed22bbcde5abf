import { createSettingsRepository } from "@kaunter/db";
import { z } from "zod";
import type { SignedIn } from "@/server/auth/current-staff";

export const tagsAnswerSchema = z.object({
  tags: z.array(z.object({ key: z.string(), name: z.string(), description: z.string().nullable(), color: z.string() })),
});

/** The tags in use, in the order of the settings. */
export async function listTags(caller: SignedIn): Promise<z.infer<typeof tagsAnswerSchema>> {
  return { tags: await createSettingsRepository(caller.client).tags() };
}

import { createDirectoryRepository } from "@kaunter/db";
import { z } from "zod";
import type { SignedIn } from "@/server/auth/current-staff";

export const branchesAnswerSchema = z.object({ branches: z.array(z.object({ id: z.uuid(), name: z.string() })) });

/** The chain's branches by name. */
export async function listBranches(caller: SignedIn): Promise<z.infer<typeof branchesAnswerSchema>> {
  return { branches: await createDirectoryRepository(caller.client).branches() };
}

import { createPeopleRepository } from "@kaunter/db";
import { AppError } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";

export const sampleQuerySchema = z.object({ member: z.uuid() });
export const sampleAnswerSchema = z.object({
  name: z.string(),
  branch: z.string().nullable(),
  /** `YYYY-MM-DD`: of the package that ends last, as the composer has it. */
  expiresOn: z.string().nullable(),
});

/** What a quick reply would say of a member. @throws AppError `not_found` for one the caller may not see */
export async function readSample(
  staff: CurrentStaff,
  { member: id }: z.output<typeof sampleQuerySchema>,
): Promise<z.output<typeof sampleAnswerSchema>> {
  const people = createPeopleRepository(staff.client);
  const [member, packages] = await Promise.all([people.member(id), people.packages(id)]);
  if (member === null) throw new AppError("not_found", "There is no such member.");
  return { name: member.name, branch: member.branchName, expiresOn: packages.at(-1)?.expiresOn ?? null };
}

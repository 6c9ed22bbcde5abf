import { AppError, emailSchema, newPasswordSchema } from "@kaunter/domain";
import { z } from "zod";
import { createFirstAdmin, firstAdminWanted } from "@/server/auth/admin-auth";
import { takeSetupCode } from "./setup-code";

export const createAdminSchema = z.strictObject({
  code: z.string().trim().min(1).max(100),
  name: z.string().trim().min(1).max(120),
  email: emailSchema,
  password: newPasswordSchema,
});

export const createdAdminSchema = z.object({
  /** "existing": the address had a login already, and its password stays. */
  login: z.enum(["made", "existing"]),
});

/**
 * Creates the first admin for whoever has the code of the terminal.
 * @throws AppError `not_found` once there is an admin, `forbidden` for a wrong code, `bad_request` with `fields.password`
 */
export async function createAdmin({
  code,
  ...admin
}: z.output<typeof createAdminSchema>): Promise<z.output<typeof createdAdminSchema>> {
  if (!(await firstAdminWanted())) throw new AppError("not_found", "There is an admin already.");
  const giveBack = takeSetupCode(code);
  if (giveBack === null) throw new AppError("forbidden", "The code is not the one in the terminal.");
  try {
    return { login: await createFirstAdmin(admin) };
  } catch (error) {
    giveBack();
    throw error;
  }
}

import { newPasswordSchema } from "@kaunter/domain";
import { missing } from "./use-submit.ts";

/** The shortest password taken here; hosted projects may ask for more. */
const SHORTEST = 8;

/** @throws AppError `bad_request` with `fields.password` when it cannot be one */
export function checkPassword(password: string): string {
  if (password.length < SHORTEST) throw missing("password", "is too short");
  if (!newPasswordSchema.safeParse(password).success) throw missing("password", "is too long");
  return password;
}

import { AppError, newPasswordSchema } from "@kaunter/domain";
import { isAuthRetryableFetchError } from "@supabase/supabase-js";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { refusedPassword } from "./refused-password";

export const changePasswordSchema = z.strictObject({
  current: z.string().min(1).max(200),
  password: newPasswordSchema,
});

/**
 * A new password of one's own, for whoever knows the old one; every other session of theirs ends.
 * @throws AppError `bad_request` with `fields.current` or `fields.password`, `rate_limited`, `database_unavailable`
 */
export async function changePassword(
  { access, client }: Pick<CurrentStaff, "access" | "client">,
  { current, password }: z.output<typeof changePasswordSchema>,
): Promise<{ ok: true }> {
  // Signing in anew proves the old password, and gives projects that ask for it a fresh session.
  const { error } = await client.auth.signInWithPassword({ email: access.email, password: current });
  if (error?.status === 429) throw new AppError("rate_limited", "Too many tries. Wait a minute.", { cause: error });
  if (error && (isAuthRetryableFetchError(error) || (error.status ?? 500) >= 500)) {
    throw new AppError("database_unavailable", "Sign-in is not answering right now.", { cause: error });
  }
  if (error) {
    throw new AppError("bad_request", "The current password is wrong.", {
      cause: error,
      fields: { current: "is wrong" },
    });
  }
  const changed = await client.auth.updateUser({ password });
  if (changed.error) throw refusedPassword(changed.error);
  return { ok: true };
}

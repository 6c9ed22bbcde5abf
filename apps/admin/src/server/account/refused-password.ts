import { AppError } from "@kaunter/domain";
import type { AuthError } from "@supabase/supabase-js";

/** Why Auth did not take a new password, in the house's words. */
export function refusedPassword(error: AuthError): AppError {
  const fields = (why: string) => ({ cause: error, fields: { password: why } });
  if (error.code === "same_password")
    return new AppError("bad_request", "That is the old password.", fields("is the old one"));
  if (error.status === 422) return new AppError("bad_request", "The password is too weak.", fields("is too weak"));
  if (error.status === 429) return new AppError("rate_limited", "Too many tries. Wait a minute.", { cause: error });
  return new AppError("database_unavailable", "The password could not be set.", { cause: error });
}

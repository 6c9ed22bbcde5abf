import { AppError } from "@kaunter/domain";
import { isAuthRetryableFetchError } from "@supabase/supabase-js";
import { log } from "@/server/log";
import { createAnonymousClient } from "./anonymous-client";

/**
 * Mails a link to a new password to whoever has this address, if anybody has; nobody is told which.
 * @param page the page the link leads to; undefined: what the Supabase project is set to
 * @throws AppError `database_unavailable` when sign-in does not answer
 */
export async function mailRecovery(email: string, page: string | undefined): Promise<void> {
  const options = page === undefined ? {} : { redirectTo: page };
  const { error } = await createAnonymousClient().auth.resetPasswordForEmail(email, options);
  if (!error) return;
  if (isAuthRetryableFetchError(error)) {
    throw new AppError("database_unavailable", "Sign-in is not answering right now.", { cause: error });
  }
  // Only an address that exists can be mailed too often, or not at all: the answer must not tell.
  log.warn("account/recovery-not-mailed", { status: error.status, code: error.code });
}

import { toAppError } from "@kaunter/db";
import { AppError } from "@kaunter/domain";
import { isAuthRetryableFetchError } from "@supabase/supabase-js";
import { createServiceClient } from "@/server/service-client";
import { mailRecovery } from "./mail-recovery";

interface Invitation {
  readonly email: string;
  readonly name: string;
  /** The page the mail's link leads to; undefined: what the project is set to. */
  readonly page: string | undefined;
}

/**
 * Mails somebody a link to choose a password with. Who has a login already is mailed a link to a new password instead.
 * Whoever calls has asked the database before whether this person may invite.
 * @throws AppError `rate_limited`, `database_unavailable`; `internal` with `fields.mail` when the mail did not go out
 */
export async function mailInvitation({ email, name, page }: Invitation): Promise<void> {
  const options = { data: { name }, ...(page === undefined ? {} : { redirectTo: page }) };
  const { error } = await createServiceClient().auth.admin.inviteUserByEmail(email, options);
  if (!error) return;
  if (error.code === "email_exists") return mailRecovery(email, page);
  if (error.status === 429) throw new AppError("rate_limited", "Too many mails in a short time.", { cause: error });
  if (isAuthRetryableFetchError(error)) {
    throw new AppError("database_unavailable", "Sign-in is not answering right now.", { cause: error });
  }
  throw new AppError("internal", "The mail was not sent.", { cause: error, fields: { mail: "was not sent" } });
}

/** Is there no active admin yet? @throws AppError `database_unavailable` */
export async function firstAdminWanted(): Promise<boolean> {
  const { data, error, status } = await createServiceClient().rpc("first_admin_wanted");
  if (error) throw toAppError(error, status);
  return data;
}

export interface FirstAdmin {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Makes the first admin and their login; "existing" when the address has a login already, whose password stays.
 * @throws AppError `conflict` once there is an admin; then no login is left behind
 */
export async function createFirstAdmin({ name, email, password }: FirstAdmin): Promise<"made" | "existing"> {
  const client = createServiceClient();
  const user = { email, password, email_confirm: true, user_metadata: { name } };
  const made = await client.auth.admin.createUser(user);
  const existing = made.error?.code === "email_exists";
  if (made.error && !existing) throw refusedUser(made.error);
  const { error, status } = await client.rpc("create_first_admin", { email, name });
  if (!error) return existing ? "existing" : "made";
  if (made.data.user) await client.auth.admin.deleteUser(made.data.user.id);
  throw toAppError(error, status);
}

function refusedUser(error: { readonly status?: number | undefined; readonly code?: string | undefined }): AppError {
  if (error.code === "weak_password") {
    return new AppError("bad_request", "The password is too weak.", {
      cause: error,
      fields: { password: "is too weak" },
    });
  }
  return new AppError("database_unavailable", "The login could not be made.", { cause: error });
}

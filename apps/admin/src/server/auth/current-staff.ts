import { createAccessRepository, type DbClient, type StaffAccess } from "@kaunter/db";
import { AppError } from "@kaunter/domain";
import { isAuthRetryableFetchError } from "@supabase/supabase-js";
import { createUserClient } from "./user-client";

export interface CurrentStaff {
  readonly access: StaffAccess;
  readonly userId: string;
  /** Acts as this person, under row level security. */
  readonly client: DbClient;
  /** When the access token ends, ms since the epoch: no stream may outlive it. */
  readonly tokenExpiresAtMs: number;
}

/**
 * Who sends this request: the token's signature is checked here (no network with asymmetric keys), the rest is read
 * from the staff row under row level security. Source: spec "API-level checks", architecture §6.
 * @throws AppError `unauthenticated` without a valid session, `forbidden` for people who are not active staff,
 * `database_unavailable` when nobody can say.
 */
export async function currentStaff(): Promise<CurrentStaff> {
  const client = await createUserClient();
  const { data, error } = await client.auth.getClaims();
  // A sign-in service that does not answer has signed nobody out.
  if (error && isAuthRetryableFetchError(error)) {
    throw new AppError("database_unavailable", "Sign-in is not answering right now.", { cause: error });
  }
  if (!data) throw new AppError("unauthenticated", "Please sign in.");
  const access = await createAccessRepository(client).mine();
  if (!access?.active) throw new AppError("forbidden", "This account has no active staff record.");
  return { access, client, userId: data.claims.sub, tokenExpiresAtMs: data.claims.exp * 1000 };
}

import { createAccessRepository, type DbClient, type StaffAccess } from "@kaunter/db";
import { AppError } from "@kaunter/domain";
import { createUserClient } from "./user-client";
import { verifiedClaims } from "./verified-claims";

/** Somebody whose token is right; whether they may do anything is not known yet. */
export interface SignedIn {
  readonly userId: string;
  /** Acts as this person, under row level security. */
  readonly client: DbClient;
  /** When the access token ends, ms since the epoch: no stream may outlive it. */
  readonly tokenExpiresAtMs: number;
}

export interface CurrentStaff extends SignedIn {
  readonly access: StaffAccess;
}

/**
 * Who sends this request: the token's signature is checked here (no network with asymmetric keys).
 * @throws AppError `unauthenticated` without a valid session, `database_unavailable` when nobody can say
 */
export async function signedIn(): Promise<SignedIn> {
  const client = await createUserClient();
  const claims = await verifiedClaims(client, Date.now());
  if (!claims) throw new AppError("unauthenticated", "Please sign in.");
  return { client, userId: claims.userId, tokenExpiresAtMs: claims.expiresAtMs };
}

/**
 * The same with what they may do, read from the staff row under row level security.
 * Source: spec "API-level checks", architecture §6.
 * @throws AppError as `signedIn`, and `forbidden` for people who are not active staff
 */
export async function currentStaff(caller?: SignedIn): Promise<CurrentStaff> {
  const asking = caller ?? (await signedIn());
  const access = await createAccessRepository(asking.client).mine();
  if (!access?.active) throw new AppError("forbidden", "This account has no active staff record.");
  return { ...asking, access };
}

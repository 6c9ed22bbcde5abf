import type { DbClient } from "@kaunter/db";
import { AppError } from "@kaunter/domain";
import { isAuthRetryableFetchError } from "@supabase/supabase-js";

/** What a token that was checked says. */
export interface Claims {
  readonly userId: string;
  /** When it ends, ms since the epoch. */
  readonly expiresAtMs: number;
}

/** More than a chain of gyms has screens open. */
const REMEMBERED = 500;

/** Tokens whose signature was right, the one checked last at the end. A signature that was right stays right. */
const verified = new Map<string, Claims>();

/**
 * Who a session's token speaks for; null without a session or with a wrong one. A token is checked once: what it may still do is
 * asked of the database at every request, and when it ends it is checked no more.
 * @throws AppError `database_unavailable` when sign-in does not answer
 */
export async function verifiedClaims(client: DbClient, nowMs: number): Promise<Claims | null> {
  const { data, error } = await client.auth.getSession();
  if (error) return refuse(error);
  const token = data.session?.access_token;
  if (token === undefined) return null;
  const known = verified.get(token);
  if (known && known.expiresAtMs > nowMs) return known;
  verified.delete(token);
  return check(client, token);
}

async function check(client: DbClient, token: string): Promise<Claims | null> {
  const { data, error } = await client.auth.getClaims(token);
  if (error) return refuse(error);
  if (!data) return null;
  const claims = { userId: data.claims.sub, expiresAtMs: data.claims.exp * 1000 };
  // Without a public key the sign-in service checks, and it may have ended the session meanwhile: it is asked each time.
  const { alg, kid } = data.header;
  if (kid && !alg.startsWith("HS")) remember(token, claims);
  return claims;
}

function remember(token: string, claims: Claims): void {
  verified.set(token, claims);
  const [oldest] = verified.keys();
  if (verified.size > REMEMBERED && oldest !== undefined) verified.delete(oldest);
}

/** A sign-in service that does not answer has signed nobody out. */
function refuse(error: unknown): null {
  if (!isAuthRetryableFetchError(error)) return null;
  throw new AppError("database_unavailable", "Sign-in is not answering right now.", { cause: error });
}

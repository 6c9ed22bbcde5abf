import type postgres from "postgres";
import { z } from "zod";
import { json, type Reply } from "../http/reply.ts";
import { authError } from "./auth-error.ts";
import { type AuthSettings, newRefreshToken, sessionBody } from "./issue-session.ts";
import { findUser } from "./user-row.ts";

/** A token used again this soon after it was replaced is a race between tabs, not a theft. */
const REUSE_INTERVAL_MS = 10_000;

interface TokenRow {
  token: string;
  session_id: string;
  user_id: string;
  revoked: boolean;
  updated_at: Date;
}

const wanted = z.object({ refresh_token: z.string().default("") });

/**
 * `POST /token?grant_type=refresh_token` with rotation: the old token is revoked, a new one takes its place. A replaced token
 * used again within ten seconds, or whose replacement was never used, gets the replacement; later use ends the session.
 * @throws ReplyError 400 `refresh_token_not_found`, `refresh_token_already_used`, `session_not_found`
 */
export async function refreshSession(settings: AuthSettings, body: unknown): Promise<Reply> {
  const { refresh_token: presented } = wanted.parse(body);
  const outcome = await settings.sql.begin(async (tx) => {
    const row = await lockToken(tx, presented);
    const user = await findUser(tx, row.user_id);
    if (user === undefined) throw authError(400, "user_not_found", "User not found");
    if (user.banned_until !== null && user.banned_until > new Date())
      throw authError(400, "user_banned", "User is banned");
    const refreshToken = row.revoked ? await replacementOf(tx, row) : await rotate(tx, row);
    // Ending the session must survive this transaction, so the refusal is decided here and thrown outside.
    if (refreshToken === null) return null;
    await tx`update auth.sessions set refreshed_at = now(), updated_at = now() where id = ${row.session_id}`;
    return sessionBody(settings, tx, user, { id: row.session_id, refreshToken });
  });
  if (outcome === null) throw authError(400, "refresh_token_already_used", "Invalid Refresh Token: Already Used");
  return json(200, outcome);
}

/** Locks the session, so that two refreshes of it wait for each other, then reads the token as it is after the wait. */
async function lockToken(tx: postgres.TransactionSql, token: string): Promise<TokenRow> {
  const sessions = await tx`
    select s.id from auth.sessions s join auth.refresh_tokens t on t.session_id = s.id where t.token = ${token} for update of s`;
  const [row] = await tx<TokenRow[]>`
    select token, session_id, user_id, revoked, updated_at from auth.refresh_tokens where token = ${token}`;
  if (row === undefined || sessions.length === 0) {
    throw authError(400, "refresh_token_not_found", "Invalid Refresh Token: Refresh Token Not Found");
  }
  return row;
}

async function rotate(tx: postgres.TransactionSql, row: TokenRow): Promise<string> {
  const next = newRefreshToken();
  await tx`update auth.refresh_tokens set revoked = true, updated_at = now() where token = ${row.token}`;
  await tx`
    insert into auth.refresh_tokens (token, user_id, session_id, parent)
    values (${next}, ${row.user_id}, ${row.session_id}, ${row.token})`;
  return next;
}

async function replacementOf(tx: postgres.TransactionSql, row: TokenRow): Promise<string | null> {
  const [active] = await tx<{ token: string; parent: string | null }[]>`
    select token, parent from auth.refresh_tokens
    where session_id = ${row.session_id} and revoked = false order by id desc limit 1`;
  const isRecent = Date.now() - row.updated_at.getTime() < REUSE_INTERVAL_MS;
  if (active !== undefined && (isRecent || active.parent === row.token)) return active.token;
  await tx`update auth.refresh_tokens set revoked = true, updated_at = now() where session_id = ${row.session_id}`;
  return null;
}

import { randomBytes } from "node:crypto";
import type postgres from "postgres";
import type { TokenSigner } from "../keys/json-web-token.ts";
import { presentUser, type UserRow } from "./user-row.ts";

/** What the auth room is built from. */
export interface AuthSettings {
  sql: postgres.Sql;
  signer: TokenSigner;
  /** `iss` of every token: the stack's `/auth/v1`. */
  issuer: () => string;
  /** Life of an access token in seconds. */
  tokenLifeS: number;
}

/** A refresh token is 12 characters on hosted Auth; more does no harm and needs no lock. */
export function newRefreshToken(): string {
  return randomBytes(18).toString("base64url");
}

function accessToken(settings: AuthSettings, user: UserRow, sessionId: string, now: number): string {
  return settings.signer.sign({
    iss: settings.issuer(),
    sub: user.id,
    aud: user.aud ?? "authenticated",
    exp: now + settings.tokenLifeS,
    iat: now,
    email: user.email ?? "",
    phone: user.phone ?? "",
    app_metadata: user.raw_app_meta_data ?? {},
    user_metadata: user.raw_user_meta_data ?? {},
    role: user.role ?? "authenticated",
    aal: "aal1",
    amr: [{ method: "password", timestamp: now }],
    session_id: sessionId,
    is_anonymous: user.is_anonymous,
  });
}

/** The body of a successful `/token`: a fresh access token beside this refresh token. */
export async function sessionBody(
  settings: AuthSettings,
  sql: postgres.TransactionSql,
  user: UserRow,
  session: { id: string; refreshToken: string },
): Promise<Record<string, unknown>> {
  const now = Math.floor(Date.now() / 1000);
  return {
    access_token: accessToken(settings, user, session.id, now),
    token_type: "bearer",
    expires_in: settings.tokenLifeS,
    expires_at: now + settings.tokenLifeS,
    refresh_token: session.refreshToken,
    user: await presentUser(sql, user),
    weak_password: null,
  };
}

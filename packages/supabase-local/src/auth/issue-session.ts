import { randomBytes, randomUUID } from "node:crypto";
import type postgres from "postgres";
import { type Call, header } from "../http/call.ts";
import type { TokenSigner } from "../keys/json-web-token.ts";
import type { Mailbox } from "../mail/mailbox.ts";
import { presentUser, USER_COLUMNS, type UserRow } from "./user-row.ts";

/** How somebody proved who they are: a password, or a link in a mail. */
type SignInMethod = "password" | "otp";

/** What the auth room is built from. */
export interface AuthSettings {
  sql: postgres.Sql;
  signer: TokenSigner;
  /** `iss` of every token: the stack's `/auth/v1`. */
  issuer: () => string;
  /** Life of an access token in seconds. */
  tokenLifeS: number;
  /** Where links in mails lead when nobody says otherwise. */
  siteUrl: string;
  mailbox: Mailbox;
}

/** A refresh token is 12 characters on hosted Auth; more does no harm and needs no lock. */
export function newRefreshToken(): string {
  return randomBytes(18).toString("base64url");
}

function accessToken(settings: AuthSettings, user: UserRow, session: SessionFacts, now: number): string {
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
    amr: [{ method: session.method ?? "password", timestamp: now }],
    session_id: session.id,
    is_anonymous: user.is_anonymous,
  });
}

interface SessionFacts {
  id: string;
  refreshToken: string;
  /** Default: by password. */
  method?: SignInMethod;
}

/** A new session of somebody who has just proved who they are: its rows, and the body to answer with. */
export async function startSession(
  settings: AuthSettings,
  tx: postgres.TransactionSql,
  call: Call,
  { user, method }: { user: UserRow; method: SignInMethod },
): Promise<Record<string, unknown>> {
  const session = { id: randomUUID(), refreshToken: newRefreshToken(), method };
  await tx`insert into auth.sessions (id, user_id, user_agent) values (${session.id}, ${user.id}, ${header(call, "user-agent") ?? null})`;
  await tx`insert into auth.refresh_tokens (token, user_id, session_id) values (${session.refreshToken}, ${user.id}, ${session.id})`;
  const [fresh] = await tx<UserRow[]>`
    update auth.users set last_sign_in_at = now(), updated_at = now() where id = ${user.id} returning ${tx(USER_COLUMNS)}`;
  return sessionBody(settings, tx, fresh ?? user, session);
}

/** The body of a successful `/token`: a fresh access token beside this refresh token. */
export async function sessionBody(
  settings: AuthSettings,
  sql: postgres.TransactionSql,
  user: UserRow,
  session: SessionFacts,
): Promise<Record<string, unknown>> {
  const now = Math.floor(Date.now() / 1000);
  return {
    access_token: accessToken(settings, user, session, now),
    token_type: "bearer",
    expires_in: settings.tokenLifeS,
    expires_at: now + settings.tokenLifeS,
    refresh_token: session.refreshToken,
    user: await presentUser(sql, user),
    weak_password: null,
  };
}

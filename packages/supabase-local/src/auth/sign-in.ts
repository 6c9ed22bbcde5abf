import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type Call, header } from "../http/call.ts";
import { json, type Reply } from "../http/reply.ts";
import { authError } from "./auth-error.ts";
import { type AuthSettings, newRefreshToken, sessionBody } from "./issue-session.ts";
import { USER_COLUMNS, type UserRow } from "./user-row.ts";

const credentials = z.object({ email: z.string().default(""), password: z.string().default("") });

/** A row with this hash costs as much to check as a real one, so that an unknown address answers no faster. */
const NOBODY = "$2a$10$7EqJtq98hPqEX7fNZaFWoO.L5L9NJHEf4qcbeJtH1JBzbXpU0Z5uG";

/**
 * `POST /token?grant_type=password`: bcrypt in the database, a new session, a first refresh token.
 * @throws ReplyError 400 `invalid_credentials`, `email_not_confirmed`, `user_banned`
 */
export async function signIn(settings: AuthSettings, call: Call, body: unknown): Promise<Reply> {
  const { email, password } = credentials.parse(body);
  if (email === "") throw authError(400, "validation_failed", "missing email or phone");
  const [user] = await settings.sql<UserRow[]>`
    select ${settings.sql(USER_COLUMNS)} from auth.users u
    where u.email = ${email.toLowerCase()} and u.is_sso_user = false and u.deleted_at is null`;
  const [check] = await settings.sql<{ good: boolean }[]>`
    select coalesce(extensions.crypt(${password}, hash) = hash, false) as good
    from (select coalesce((select nullif(encrypted_password, '') from auth.users where id = ${user?.id ?? null}), ${NOBODY}) as hash) h`;
  if (user === undefined || check?.good !== true)
    throw authError(400, "invalid_credentials", "Invalid login credentials");
  if (user.banned_until !== null && user.banned_until > new Date())
    throw authError(400, "user_banned", "User is banned");
  if (user.confirmed_at === null) throw authError(400, "email_not_confirmed", "Email not confirmed");
  const session = { id: randomUUID(), refreshToken: newRefreshToken() };
  const answer = await settings.sql.begin(async (tx) => {
    await tx`insert into auth.sessions (id, user_id, user_agent) values (${session.id}, ${user.id}, ${header(call, "user-agent") ?? null})`;
    await tx`insert into auth.refresh_tokens (token, user_id, session_id) values (${session.refreshToken}, ${user.id}, ${session.id})`;
    const [fresh] = await tx<UserRow[]>`
      update auth.users set last_sign_in_at = now(), updated_at = now() where id = ${user.id} returning ${tx(USER_COLUMNS)}`;
    return sessionBody(settings, tx, fresh ?? user, session);
  });
  return json(200, answer);
}

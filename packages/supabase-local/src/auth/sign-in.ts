import { z } from "zod";
import type { Call } from "../http/call.ts";
import { json, type Reply } from "../http/reply.ts";
import { authError } from "./auth-error.ts";
import { type AuthSettings, startSession } from "./issue-session.ts";
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
  const answer = await settings.sql.begin((tx) => startSession(settings, tx, call, { user, method: "password" }));
  return json(200, answer);
}

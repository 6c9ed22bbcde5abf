import { z } from "zod";
import type { Call } from "../http/call.ts";
import { json, type Reply } from "../http/reply.ts";
import { authError } from "./auth-error.ts";
import { type AuthSettings, startSession } from "./issue-session.ts";
import { LINK_LIFE_MS, storedToken } from "./mail-link.ts";
import { USER_COLUMNS, type UserRow } from "./user-row.ts";

const claim = z.object({ token_hash: z.string().min(1), type: z.enum(["invite", "recovery", "email"]) });

const EXPIRED = () => authError(403, "otp_expired", "Email link is invalid or has expired");

/**
 * `POST /verify` with `token_hash` and `type`: confirms the address and answers a session. A link works once; two clicks in
 * the same moment are one session.
 * @throws ReplyError 403 `otp_expired` for a link that is unknown, used, replaced or old; `user_banned`
 */
export async function verifyLink(settings: AuthSettings, call: Call, body: unknown): Promise<Reply> {
  const { token_hash: tokenHash, type } = claim.parse(body);
  const stored = storedToken(tokenHash);
  const oldest = new Date(Date.now() - LINK_LIFE_MS);
  const answer = await settings.sql.begin(async (tx) => {
    const [user] =
      type === "recovery"
        ? await tx<UserRow[]>`
            update auth.users set recovery_token = '', email_confirmed_at = coalesce(email_confirmed_at, now()), updated_at = now()
            where recovery_token = ${stored} and recovery_sent_at > ${oldest} and deleted_at is null
            returning ${tx(USER_COLUMNS)}`
        : await tx<UserRow[]>`
            update auth.users set confirmation_token = '', email_confirmed_at = coalesce(email_confirmed_at, now()), updated_at = now()
            where confirmation_token = ${stored} and confirmation_sent_at > ${oldest} and deleted_at is null
            returning ${tx(USER_COLUMNS)}`;
    if (user === undefined) throw EXPIRED();
    if (user.banned_until !== null && user.banned_until > new Date())
      throw authError(403, "user_banned", "User is banned");
    return startSession(settings, tx, call, { user, method: "otp" });
  });
  return json(200, answer);
}

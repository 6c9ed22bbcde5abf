import { z } from "zod";
import type { Call } from "../http/call.ts";
import { empty, json, type Reply } from "../http/reply.ts";
import { authError } from "./auth-error.ts";
import type { AuthSettings } from "./issue-session.ts";
import { findUser, presentUser, type UserRow } from "./user-row.ts";

interface SignedIn {
  user: UserRow;
  sessionId: string;
}

/** The caller as a signed-in user with a live session. @throws ReplyError 401 `no_authorization`, 403 `session_not_found` */
async function requireSignedIn(settings: AuthSettings, call: Call): Promise<SignedIn> {
  const { sub, session_id: sessionId } = call.caller.claims;
  if (sub === undefined || sessionId === undefined)
    throw authError(401, "no_authorization", "This endpoint requires a valid Bearer token");
  const sessions = await settings.sql`select from auth.sessions where id = ${sessionId}`;
  const user = sessions.length === 0 ? undefined : await findUser(settings.sql, sub);
  if (user === undefined)
    throw authError(403, "session_not_found", "Session from session_id claim in JWT does not exist");
  return { user, sessionId };
}

/** `GET /user`. */
export async function getUser(settings: AuthSettings, call: Call): Promise<Reply> {
  const { user } = await requireSignedIn(settings, call);
  return json(200, await presentUser(settings.sql, user));
}

const changes = z.object({
  password: z.string().min(6).max(72).optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});

/** `PUT /user`: own password and own metadata; a new password ends the other sessions. */
export async function updateUser(settings: AuthSettings, call: Call, body: unknown): Promise<Reply> {
  const { user, sessionId } = await requireSignedIn(settings, call);
  const wanted = changes.safeParse(body);
  if (!wanted.success) throw authError(422, "weak_password", "Password should be at least 6 characters.");
  const { password, data } = wanted.data;
  await settings.sql.begin(async (tx) => {
    if (password !== undefined) {
      await tx`
        update auth.users set encrypted_password = extensions.crypt(${password}, extensions.gen_salt('bf', 10)), updated_at = now()
        where id = ${user.id}`;
      await tx`delete from auth.sessions where user_id = ${user.id} and id <> ${sessionId}`;
    }
    if (data !== undefined) {
      await tx`
        update auth.users set raw_user_meta_data = coalesce(raw_user_meta_data, '{}') || ${tx.json(data as never)}, updated_at = now()
        where id = ${user.id}`;
    }
  });
  const fresh = (await findUser(settings.sql, user.id)) ?? user;
  return json(200, await presentUser(settings.sql, fresh));
}

/** `POST /logout?scope=global|local|others`: sessions, and with them their refresh tokens, are gone. */
export async function signOut(settings: AuthSettings, call: Call): Promise<Reply> {
  const { user, sessionId } = await requireSignedIn(settings, call);
  const scope = call.query.get("scope") ?? "global";
  if (scope === "local") await settings.sql`delete from auth.sessions where id = ${sessionId}`;
  else if (scope === "others")
    await settings.sql`delete from auth.sessions where user_id = ${user.id} and id <> ${sessionId}`;
  else await settings.sql`delete from auth.sessions where user_id = ${user.id}`;
  return empty(204);
}

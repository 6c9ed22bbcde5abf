import { z } from "zod";
import type { Call } from "../http/call.ts";
import { json, type Reply } from "../http/reply.ts";
import { authError } from "./auth-error.ts";
import { createUser } from "./admin-users.ts";
import type { AuthSettings } from "./issue-session.ts";
import { mailLink } from "./mail-link.ts";
import { findUser, presentUser, USER_COLUMNS, type UserRow } from "./user-row.ts";

const invitation = z.object({ email: z.email(), data: z.record(z.string(), z.unknown()).optional() });

/**
 * `POST /invite` for the service role: makes the user and mails a link; somebody invited before, who never followed it, is
 * mailed a new one.
 * @throws ReplyError 403 `not_admin`, 422 `email_exists` once the address is confirmed
 */
export async function inviteUser(settings: AuthSettings, call: Call, body: unknown): Promise<Reply> {
  if (call.caller.role !== "service_role") throw authError(403, "not_admin", "User not allowed");
  const { email, data } = invitation.parse(body);
  const id = await findOrCreate(settings, email.toLowerCase(), data);
  const user = await findUser(settings.sql, id);
  if (user === undefined) throw authError(404, "user_not_found", "User not found");
  await mailLink(settings, settings.sql, call, { user, kind: "invite" });
  return json(200, await presentUser(settings.sql, (await findUser(settings.sql, id)) ?? user));
}

async function findOrCreate(
  settings: AuthSettings,
  email: string,
  data: Record<string, unknown> | undefined,
): Promise<string> {
  const [known] = await settings.sql<UserRow[]>`
    select ${settings.sql(USER_COLUMNS)} from auth.users where email = ${email} and is_sso_user = false and deleted_at is null`;
  if (known === undefined)
    return createUser(settings, { email, ...(data === undefined ? {} : { user_metadata: data }) });
  if (known.confirmed_at === null) return known.id;
  throw authError(422, "email_exists", "A user with this email address has already been registered");
}

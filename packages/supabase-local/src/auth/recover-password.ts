import { z } from "zod";
import type { Call } from "../http/call.ts";
import { json, type Reply } from "../http/reply.ts";
import type { AuthSettings } from "./issue-session.ts";
import { mailLink } from "./mail-link.ts";
import { USER_COLUMNS, type UserRow } from "./user-row.ts";

const request = z.object({ email: z.email() });

/** `POST /recover`: mails a link to somebody who exists; the answer is the same for everybody. */
export async function recoverPassword(settings: AuthSettings, call: Call, body: unknown): Promise<Reply> {
  const { email } = request.parse(body);
  const [user] = await settings.sql<UserRow[]>`
    select ${settings.sql(USER_COLUMNS)} from auth.users
    where email = ${email.toLowerCase()} and is_sso_user = false and deleted_at is null`;
  if (user !== undefined) await mailLink(settings, settings.sql, call, { user, kind: "recovery" });
  return json(200, {});
}

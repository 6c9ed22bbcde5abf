import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { z } from "zod";
import type { Call } from "../http/call.ts";
import { json, type Reply } from "../http/reply.ts";
import { authError } from "./auth-error.ts";
import type { AuthSettings } from "./issue-session.ts";
import { findUser, presentUser, USER_COLUMNS, type UserRow } from "./user-row.ts";

const UNIQUE_VIOLATION = "23505";
/** "none" lifts a ban; otherwise a Go duration in hours, minutes, seconds. */
const BAN = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
const NO_INSTANCE = "00000000-0000-0000-0000-000000000000";

const attributes = z.object({
  id: z.uuid().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  password: z.string().optional(),
  email_confirm: z.boolean().optional(),
  phone_confirm: z.boolean().optional(),
  user_metadata: z.record(z.string(), z.unknown()).optional(),
  app_metadata: z.record(z.string(), z.unknown()).optional(),
  role: z.string().optional(),
  ban_duration: z.string().optional(),
});
type Attributes = z.infer<typeof attributes>;

function parseAttributes(body: unknown): Attributes {
  const parsed = attributes.safeParse(body);
  if (!parsed.success) throw authError(400, "validation_failed", parsed.error.issues[0]?.message ?? "invalid body");
  return parsed.data;
}

async function present(settings: AuthSettings, id: string): Promise<Reply> {
  const user = await findUser(settings.sql, id);
  if (user === undefined) throw authError(404, "user_not_found", "User not found");
  return json(200, await presentUser(settings.sql, user));
}

async function refuseTwins<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof postgres.PostgresError && error.code === UNIQUE_VIOLATION) {
      throw authError(422, "email_exists", "A user with this email address has already been registered");
    }
    throw error;
  });
}

/** Makes a user and answers the id. @throws ReplyError 422 `email_exists` */
export async function createUser(settings: AuthSettings, wanted: Attributes): Promise<string> {
  const id = wanted.id ?? randomUUID();
  const email = wanted.email?.toLowerCase() ?? null;
  if (email === null && wanted.phone === undefined)
    throw authError(400, "validation_failed", "Cannot create a user without either an email or phone");
  const provider = email === null ? "phone" : "email";
  const identity = { sub: id, email, phone: wanted.phone ?? null, email_verified: wanted.email_confirm ?? false };
  await refuseTwins(
    settings.sql.begin(async (tx) => {
      await tx`insert into auth.users (id, instance_id, email, phone) values (${id}, ${NO_INSTANCE}, ${email}, ${wanted.phone ?? null})`;
      await tx`
        insert into auth.identities (provider_id, user_id, identity_data, provider)
        values (${id}, ${id}, ${tx.json(identity)}, ${provider})`;
      await change(tx, id, { ...wanted, app_metadata: { provider, providers: [provider], ...wanted.app_metadata } });
    }),
  );
  return id;
}

function bannedUntil(duration: string): Date | null {
  const match = BAN.exec(duration);
  if (duration === "none" || match === null) return null;
  const [hours, minutes, seconds] = [match[1], match[2], match[3]].map((part) => Number(part ?? 0));
  return new Date(Date.now() + (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000);
}

async function change(tx: postgres.TransactionSql, id: string, wanted: Attributes): Promise<void> {
  const { email, phone, password, role } = wanted;
  const merge = (value: Record<string, unknown> | undefined): postgres.Parameter => tx.json((value ?? {}) as never);
  await tx`
    update auth.users set
      email = coalesce(${email?.toLowerCase() ?? null}, email),
      phone = coalesce(${phone ?? null}, phone),
      role = coalesce(${role ?? null}, role),
      email_confirmed_at = case when ${wanted.email_confirm ?? false} then coalesce(email_confirmed_at, now()) else email_confirmed_at end,
      phone_confirmed_at = case when ${wanted.phone_confirm ?? false} then coalesce(phone_confirmed_at, now()) else phone_confirmed_at end,
      raw_user_meta_data = coalesce(raw_user_meta_data, '{}') || ${merge(wanted.user_metadata)},
      raw_app_meta_data = coalesce(raw_app_meta_data, '{}') || ${merge(wanted.app_metadata)},
      updated_at = now()
    where id = ${id}`;
  if (password !== undefined) {
    await tx`update auth.users set encrypted_password = extensions.crypt(${password}, extensions.gen_salt('bf', 10)) where id = ${id}`;
  }
  if (wanted.ban_duration !== undefined) {
    await tx`update auth.users set banned_until = ${bannedUntil(wanted.ban_duration)} where id = ${id}`;
    if (wanted.ban_duration !== "none") await tx`delete from auth.sessions where user_id = ${id}`;
  }
}

async function list(settings: AuthSettings, call: Call): Promise<Reply> {
  const page = Math.max(1, Number(call.query.get("page") ?? 1) || 1);
  const perPage = Math.min(1000, Math.max(1, Number(call.query.get("per_page") ?? 50) || 50));
  const rows = await settings.sql<(UserRow & { total: number })[]>`
    select ${settings.sql(USER_COLUMNS)}, count(*) over ()::int as total from auth.users where deleted_at is null
    order by created_at desc, id limit ${perPage} offset ${(page - 1) * perPage}`;
  const users = await Promise.all(rows.map((row) => presentUser(settings.sql, row)));
  return json(200, { users, aud: "authenticated" }, { "x-total-count": String(rows[0]?.total ?? 0) });
}

/** `/admin/users` for the service role: create, list, get, update, delete. @throws ReplyError 403 `not_admin` */
export async function adminUsers(settings: AuthSettings, call: Call, body: unknown): Promise<Reply> {
  if (call.caller.role !== "service_role") throw authError(403, "not_admin", "User not allowed");
  const id = call.path.split("/")[3];
  if (id === undefined && call.method === "POST")
    return present(settings, await createUser(settings, parseAttributes(body)));
  if (id === undefined) return list(settings, call);
  if (!z.uuid().safeParse(id).success) throw authError(404, "validation_failed", "user_id must be an UUID");
  if (call.method === "PUT") {
    const wanted = parseAttributes(body);
    await refuseTwins(settings.sql.begin((tx) => change(tx, id, wanted)));
  }
  const answer = await present(settings, id);
  if (call.method === "DELETE") await settings.sql`delete from auth.users where id = ${id}`;
  return call.method === "DELETE" ? json(200, {}) : answer;
}

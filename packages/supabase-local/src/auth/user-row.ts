import type postgres from "postgres";

/** The columns of `auth.users` that Auth answers with. */
export interface UserRow {
  id: string;
  aud: string | null;
  role: string | null;
  email: string | null;
  phone: string | null;
  email_confirmed_at: Date | null;
  phone_confirmed_at: Date | null;
  confirmed_at: Date | null;
  invited_at: Date | null;
  last_sign_in_at: Date | null;
  banned_until: Date | null;
  raw_app_meta_data: Record<string, unknown> | null;
  raw_user_meta_data: Record<string, unknown> | null;
  created_at: Date;
  updated_at: Date;
  is_anonymous: boolean;
}

/** The column list matching `UserRow`. */
export const USER_COLUMNS = [
  "id",
  "aud",
  "role",
  "email",
  "phone",
  "email_confirmed_at",
  "phone_confirmed_at",
  "confirmed_at",
  "invited_at",
  "last_sign_in_at",
  "banned_until",
  "raw_app_meta_data",
  "raw_user_meta_data",
  "created_at",
  "updated_at",
  "is_anonymous",
];

interface IdentityRow {
  id: string;
  user_id: string;
  provider: string;
  provider_id: string;
  identity_data: Record<string, unknown>;
  email: string | null;
  last_sign_in_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

const iso = (date: Date | null): string | undefined => date?.toISOString();

/** A user as `/auth/v1` answers it (the client's `User`). */
export async function presentUser(
  sql: postgres.Sql | postgres.TransactionSql,
  user: UserRow,
): Promise<Record<string, unknown>> {
  const identities = await sql<IdentityRow[]>`
    select id, user_id, provider, provider_id, identity_data, email, last_sign_in_at, created_at, updated_at
    from auth.identities where user_id = ${user.id} order by created_at`;
  return {
    id: user.id,
    aud: user.aud ?? "authenticated",
    role: user.role ?? "authenticated",
    email: user.email ?? "",
    phone: user.phone ?? "",
    email_confirmed_at: iso(user.email_confirmed_at),
    phone_confirmed_at: iso(user.phone_confirmed_at),
    confirmed_at: iso(user.confirmed_at),
    invited_at: iso(user.invited_at),
    last_sign_in_at: iso(user.last_sign_in_at),
    banned_until: iso(user.banned_until),
    app_metadata: user.raw_app_meta_data ?? {},
    user_metadata: user.raw_user_meta_data ?? {},
    identities: identities.map(({ id, provider_id, ...identity }) => ({
      identity_id: id,
      id: provider_id,
      ...identity,
    })),
    created_at: iso(user.created_at),
    updated_at: iso(user.updated_at),
    is_anonymous: user.is_anonymous,
  };
}

/** Finds a user by id; undefined when there is none. */
export async function findUser(sql: postgres.Sql | postgres.TransactionSql, id: string): Promise<UserRow | undefined> {
  const [user] = await sql<
    UserRow[]
  >`select ${sql(USER_COLUMNS)} from auth.users where id = ${id} and deleted_at is null`;
  return user;
}

import { createAccessRepository, type DbClient } from "@kaunter/db";
import { AppError, newPasswordSchema } from "@kaunter/domain";
import { isAuthRetryableFetchError } from "@supabase/supabase-js";
import { z } from "zod";
import { createUserClient } from "@/server/auth/user-client";
import { refusedPassword } from "./refused-password";

/** A session that came by mail counts as such for so long, s. */
const FRESH_S = 3_600;

export const setPasswordSchema = z.strictObject({
  password: newPasswordSchema,
  link: z.union([
    // As Supabase's documentation has it for apps rendered on a server, and as the embedded stack writes it.
    z.strictObject({ tokenHash: z.string().min(10).max(200), type: z.enum(["invite", "recovery"]) }),
    // As the mails of a project whose templates nobody touched lead here: the session is already in the address.
    z.strictObject({ accessToken: z.string().min(10).max(8_000), refreshToken: z.string().min(6).max(500) }),
    // An earlier try took the link and only the password was refused.
    z.literal("followed"),
  ]),
});

/**
 * Follows the link of a mail, sets the password and leaves the person signed in.
 * @throws AppError `unauthenticated` for a link that is used up, `bad_request` with `fields.password`, `forbidden` for
 * people who are not active staff, `rate_limited`, `database_unavailable`
 */
export async function setPassword(
  { password, link }: z.output<typeof setPasswordSchema>,
  client?: DbClient,
): Promise<{ ok: true }> {
  const person = client ?? (await createUserClient());
  await follow(person, link);
  const { error } = await person.auth.updateUser({ password });
  if (error) throw refusedPassword(error);
  const access = await createAccessRepository(person).mine();
  if (access?.active) return { ok: true };
  await person.auth.signOut({ scope: "local" });
  throw new AppError("forbidden", "This account has no active staff record.");
}

async function follow(client: DbClient, link: z.output<typeof setPasswordSchema>["link"]): Promise<void> {
  if (link === "followed") return requireMailedSession(client);
  const { error } =
    "tokenHash" in link
      ? await client.auth.verifyOtp({ type: link.type, token_hash: link.tokenHash })
      : await client.auth.setSession({ access_token: link.accessToken, refresh_token: link.refreshToken });
  if (!error) return;
  if (isAuthRetryableFetchError(error)) {
    throw new AppError("database_unavailable", "Sign-in is not answering right now.", { cause: error });
  }
  if (error.status === 429) throw new AppError("rate_limited", "Too many tries. Wait a minute.", { cause: error });
  throw new AppError("unauthenticated", "This link has been used or is too old.", { cause: error });
}

/** A session by password changes its password on the account page, where the old one is asked for. */
async function requireMailedSession(client: DbClient): Promise<void> {
  const { data } = await client.auth.getClaims();
  const mailed = amrSchema.safeParse(data?.claims.amr).data?.some(({ method, timestamp }) => {
    return method === "otp" && timestamp > Date.now() / 1000 - FRESH_S;
  });
  if (mailed !== true) throw new AppError("unauthenticated", "This link has been used or is too old.");
}

const amrSchema = z.array(z.object({ method: z.string(), timestamp: z.number() }));

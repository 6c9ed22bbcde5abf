import { createAccessRepository } from "@kaunter/db";
import { AppError, emailSchema } from "@kaunter/domain";
import { z } from "zod";
import { countWrong } from "@/server/http/rate-limit";
import { createUserClient } from "./user-client";

export const signInSchema = z.strictObject({
  email: emailSchema,
  // No device types a zero byte, and no password store takes one.
  password: z
    .string()
    .min(1)
    .max(200)
    .refine((text) => !text.includes("\0"), "holds a zero byte"),
});

/**
 * Signs a staff member in; the session travels in cookies that scripts cannot read.
 * @throws AppError `unauthenticated` on a wrong pair, `rate_limited` after many of them, `forbidden` when the account has no active staff record
 */
export function signIn(input: z.output<typeof signInSchema>, headers: Headers): Promise<{ ok: true }> {
  return countWrong(input.email, headers, () => trySignIn(input));
}

async function trySignIn({ email, password }: z.output<typeof signInSchema>): Promise<{ ok: true }> {
  const client = await createUserClient();
  const { error } = await client.auth.signInWithPassword({ email, password });
  if (error) throw signInError(error.status);
  const access = await createAccessRepository(client).mine();
  if (!access?.active) {
    await client.auth.signOut();
    throw new AppError("forbidden", "This account has no active staff record.");
  }
  return { ok: true };
}

/** Ends the session of this browser. */
export async function signOut(): Promise<{ ok: true }> {
  const client = await createUserClient();
  await client.auth.signOut({ scope: "local" });
  return { ok: true };
}

function signInError(status: number | undefined): AppError {
  if (status === 429) return new AppError("rate_limited", "Too many tries. Wait a minute.");
  if (status !== undefined && status >= 400 && status < 500) {
    return new AppError("unauthenticated", "Email and password do not match.");
  }
  return new AppError("database_unavailable", "Sign-in is not answering right now.");
}

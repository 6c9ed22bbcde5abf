import { AppError } from "@kaunter/domain";
import { z } from "zod";
import { env } from "@/env";
import type { CurrentStaff } from "@/server/auth/current-staff";

export const liveTokenSchema = z.object({ token: z.string(), expiresAtMs: z.number() });

/**
 * The person's own access token, with which their browser may hear pokes and do nothing it could not do through our
 * routes: row level security stands behind both. Scripts get it only where the host cannot hold streams.
 * @throws AppError `not_found` where it can
 */
export async function readLiveToken(staff: CurrentStaff): Promise<z.infer<typeof liveTokenSchema>> {
  if (env().KAUNTER_LIVE !== "poke") throw new AppError("not_found", "Screens hear of changes by a stream here.");
  const { data } = await staff.client.auth.getSession();
  if (!data.session) throw new AppError("unauthenticated", "Please sign in.");
  return { token: data.session.access_token, expiresAtMs: staff.tokenExpiresAtMs };
}

import { AppError } from "@kaunter/domain";
import type { WahaClient } from "@kaunter/waha";
import { z } from "zod";
import { env } from "@/env";
import { runtime } from "@/server/runtime";
import { wahaToAppError } from "./waha-to-app-error";
import { needsWebhook, type WebhookAddress, withWebhook } from "./webhook-config";

export const registerBodySchema = z.strictObject({
  session: z.string().regex(/^[\w-]{1,54}$/),
  /** Writing a running session's configuration restarts it: somebody has to have said yes. */
  confirm: z.boolean().default(false),
});
export const registerAnswerSchema = z.object({
  /** `needs_confirmation`: it would restart a running session, and nothing was done. */
  state: z.enum(["registered", "already_registered", "needs_confirmation"]),
});
type Registered = z.infer<typeof registerAnswerSchema>;

/**
 * Has WAHA call this server for a session's events, signed and tried again for a day, keeping whatever else the session
 * was configured with. A stopped session is written without asking; a running one only with `confirm`.
 * @throws AppError `not_found` for an unknown session, `conflict` when this server does not say where it can be called,
 * and the gateway's codes
 */
export async function registerWebhook({ session, confirm }: z.output<typeof registerBodySchema>): Promise<Registered> {
  const address = webhookAddress();
  if (!address) throw new AppError("conflict", "KAUNTER_WEBHOOK_URL or WEBHOOK_SECRET is not set.");
  try {
    return { state: await register(runtime().waha, session, address, confirm) };
  } catch (error) {
    throw wahaToAppError(error);
  }
}

/** Where WAHA can call this server, or null when that is not configured: its socket then brings everything alone. */
export function webhookAddress(): WebhookAddress | null {
  const { KAUNTER_WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = env();
  return url === undefined || secret === undefined ? null : { url, secret };
}

async function register(
  waha: WahaClient,
  name: string,
  address: WebhookAddress,
  mayRestart: boolean,
): Promise<Registered["state"]> {
  const { config, status } = await waha.getSession(name);
  if (!needsWebhook(config, address)) return "already_registered";
  if (status !== "STOPPED" && !mayRestart) return "needs_confirmation";
  await waha.sessions.update(name, withWebhook(config, address));
  return "registered";
}

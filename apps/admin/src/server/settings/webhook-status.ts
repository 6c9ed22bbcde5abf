import type { WebhookStatus } from "@kaunter/domain";
import { env } from "@/env";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { listSessions } from "@/server/whatsapp/list-sessions";

/** Whether WAHA's calls are expected and checked, and which sessions make them. Never the secret, nor the address. */
export async function readWebhookStatus(staff: CurrentStaff): Promise<WebhookStatus> {
  const { WEBHOOK_SECRET, KAUNTER_WEBHOOK_URL } = env();
  const { sessions } = await listSessions(staff);
  return {
    secret: WEBHOOK_SECRET === undefined ? "missing" : "set",
    address: KAUNTER_WEBHOOK_URL === undefined ? "missing" : "set",
    sessions: sessions.map(({ name, webhook }) => ({ name, webhook })),
  };
}

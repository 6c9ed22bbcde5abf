import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { registerWebhook, webhookAddress } from "@/server/whatsapp/register-webhook";

/**
 * Registers our webhook with every session that does not run, so that it is there when somebody starts one. A running
 * session is left alone: writing its configuration would restart it, which is a person's decision.
 */
export async function registerStopped({ waha, configuredSessions }: Runtime): Promise<void> {
  if (webhookAddress() === null) return;
  try {
    const sessions = (await waha.getSessions()).filter(
      ({ name, status }) => status === "STOPPED" && (configuredSessions?.includes(name) ?? true),
    );
    for (const { name } of sessions) {
      const { state } = await registerWebhook({ session: name, confirm: false });
      log.info("webhook/registration", { session: name, state });
    }
  } catch (error) {
    log.warn("webhook/not-registered", { reason: error instanceof Error ? error.message : String(error) });
  }
}

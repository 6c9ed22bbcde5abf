import { createSessionChoicesRepository, createSessionsRepository } from "@kaunter/db";
import { type ErrorCode, type ManagedSession, type SessionInfo, type SessionList } from "@kaunter/domain";
import type { WahaSession } from "@kaunter/waha";
import { env } from "@/env";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { probe } from "@/server/health/probe";
import { runtime } from "@/server/runtime";
import { defaultSession } from "./default-session";
import { webhookAddress } from "./register-webhook";
import { REMOVED, sessionFacts } from "./session-facts";
import { wahaToAppError } from "./waha-to-app-error";
import { needsWebhook } from "./webhook-config";

/** Every session this server looks after, as the gateway has it now, with what the mirror knows beside. */
export async function listSessions(staff: CurrentStaff): Promise<SessionList> {
  const repository = createSessionsRepository(staff.client);
  const [stored, choices, usual, asked, about] = await Promise.all([
    repository.list("waha"),
    createSessionChoicesRepository(staff.client).all(),
    defaultSession(staff),
    askGateway(),
    probe(() => runtime().waha.server.version()),
  ]);
  const known = new Map(stored.map((one) => [one.name, one]));
  const complete = (info: SessionInfo, webhook: ManagedSession["webhook"]): ManagedSession => ({
    ...info,
    isDefault: info.name === usual,
    branchId: choices.get(info.name)?.branchId ?? null,
    ownGapMs: choices.get(info.name)?.ownGapMs ?? null,
    webhook,
  });
  const sessions =
    asked.sessions?.map((answer) => complete(joined(answer, known.get(answer.name)), webhookOf(answer))) ??
    stored.filter(({ rawStatus }) => rawStatus !== REMOVED.rawStatus).map((info) => complete(info, null));
  return {
    sessions,
    error: asked.error,
    gatewayVersion: about.answer?.version ?? null,
    sendGapMs: env().KAUNTER_SEND_GAP_MS,
  };
}

async function askGateway(): Promise<{ sessions: WahaSession[] | null; error: ErrorCode | null }> {
  const { waha, configuredSessions } = runtime();
  try {
    const all = await waha.getSessions();
    return { sessions: all.filter(({ name }) => configuredSessions?.includes(name) ?? true), error: null };
  } catch (error) {
    return { sessions: null, error: wahaToAppError(error).code };
  }
}

/** The gateway's word on how it stands, ours on everything it does not say in a list. */
function joined(answer: WahaSession, known: SessionInfo | undefined): SessionInfo {
  const facts = sessionFacts(answer);
  return {
    ...facts,
    name: answer.name,
    engine: facts.engine ?? known?.engine ?? null,
    lastEventAtMs: known?.lastEventAtMs ?? null,
    sync: known?.sync ?? null,
    deafSinceMs: known?.deafSinceMs ?? null,
  };
}

function webhookOf({ config }: WahaSession): ManagedSession["webhook"] {
  const address = webhookAddress();
  if (address === null) return "off";
  return needsWebhook(config, address) ? "missing" : "registered";
}

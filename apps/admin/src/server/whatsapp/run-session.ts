import { createAuditRepository } from "@kaunter/db";
import { AppError, parseSessionStatus, type SessionAction } from "@kaunter/domain";
import type { WahaClient } from "@kaunter/waha";
import type { CurrentStaff } from "@/server/auth/current-staff";
import type { Ok } from "@/server/http/ok-schema";
import { runtime } from "@/server/runtime";
import { noteSessionState } from "./note-session-state";
import { registerWebhook, webhookAddress } from "./register-webhook";
import { sessionOf, type SessionQuery } from "./session-query";
import { wahaToAppError } from "./waha-to-app-error";
import { withWebhook } from "./webhook-config";

interface Deed {
  /** How the audit log calls it. */
  readonly past: `session/${string}`;
  /** `status`: how the gateway says it stands; null for one that is about to be created. */
  readonly run: (waha: WahaClient, session: string, status: string | null) => Promise<unknown>;
}

const DEEDS: Readonly<Record<SessionAction | "create", Deed>> = {
  start: { past: "session/started", run: start },
  stop: { past: "session/stopped", run: (waha, session) => waha.stopSession(session) },
  restart: { past: "session/restarted", run: (waha, session) => waha.sessions.restart(session) },
  logout: { past: "session/logged_out", run: (waha, session) => waha.logoutSession(session) },
  delete: { past: "session/deleted", run: deleteStopped },
  create: { past: "session/created", run: create },
};

/**
 * Does something to a session at the gateway and writes down who did. A start also answers for a session that runs,
 * restarts a failed one, and has WAHA call this server from then on. Source: spec "Session lifecycle", WAHA facts §3.
 * @throws AppError `not_found` for one there is not, `conflict` for creating one there is and deleting one that runs, and the
 * gateway's codes
 */
export async function runSession(
  staff: CurrentStaff,
  action: SessionAction | "create",
  query: SessionQuery,
): Promise<Ok> {
  const session = await sessionOf(staff, query);
  const { past, run } = DEEDS[action];
  try {
    // WAHA says yes to stopping what it never had.
    const status = action === "create" ? null : (await runtime().waha.getSession(session)).status;
    await run(runtime().waha, session, status);
  } catch (error) {
    throw wahaToAppError(error);
  }
  await createAuditRepository(staff.client).noteSession(session, past);
  await noteSessionState(session);
  return { ok: true };
}

/** One that does not work takes our webhook on the way; writing it to one that works would restart it, which takes a yes. */
async function start(waha: WahaClient, session: string, status: string | null): Promise<void> {
  const rests = status === "STOPPED" || status === "FAILED";
  if (rests && webhookAddress() !== null) await registerWebhook({ session, confirm: true });
  await waha.startSession(session);
}

async function create(waha: WahaClient, session: string): Promise<void> {
  if ((await waha.getSessions()).some(({ name }) => name === session)) {
    throw new AppError("conflict", "There is a session of that name.");
  }
  const address = webhookAddress();
  // NOWEB answers for chats and messages only with its store on.
  await waha.createSession(session, address ? withWebhook({}, address) : { noweb: { store: { enabled: true } } });
}

async function deleteStopped(waha: WahaClient, session: string, status: string | null): Promise<void> {
  if (status === null || parseSessionStatus(status) !== "STOPPED")
    throw new AppError("conflict", "Stop the session first.");
  await waha.sessions.delete(session);
}

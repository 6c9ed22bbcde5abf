import { randomBytes } from "node:crypto";
import type { Sim } from "./sim.ts";
import type { SessionStatus, SimAccount, SimSession } from "./world.ts";

/** Moves a session to a status and says so. A status may repeat: each says it again, as recorded. */
export function changeStatus(sim: Sim, session: SimSession, status: SessionStatus): void {
  session.status = status;
  session.statuses = [...session.statuses, { status, timestamp: sim.now() }].slice(-3);
  if (status !== "SCAN_QR_CODE") Object.assign(session, { qrValue: null, pairingCode: null });
  sim.touch();
  const payload = { name: session.name, status, statuses: session.statuses };
  // Documented for newer servers: null but for passkeys.
  sim.emit(session.name, "session.status", sim.profile.core ? payload : { ...payload, data: null });
}

/** STARTING, then WORKING when a phone is paired, else a QR code. */
export function startSession(sim: Sim, session: SimSession): void {
  session.statuses = [];
  session.me = null;
  changeStatus(sim, session, "STARTING");
  leaveStarting(sim, session);
}

/** Takes up what a stopped simulator left unfinished. */
export function resumeSession(sim: Sim, session: SimSession): void {
  if (session.status === "STARTING") leaveStarting(sim, session);
  if (session.status === "SCAN_QR_CODE") showQr(sim, session, 1);
}

function leaveStarting(sim: Sim, session: SimSession): void {
  if (!Number.isFinite(sim.delays.startingMs)) return;
  sim.timers.after(sim.delays.startingMs, () => {
    if (session.status !== "STARTING" || sim.unreachable.has(session.name)) return;
    if (session.paired) beWorking(sim, session);
    else showQr(sim, session, 1);
  });
}

/** The phone behind a session: the world's own for `default`, one made from the name for any other. */
function accountFor(sim: Sim, name: string): SimAccount {
  if (name === "default") return sim.world.account;
  const number = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_000_000, 7);
  const digits = String(number).padStart(7, "0");
  return { id: `603${digits}@c.us`, pushName: `Kaunter Gym ${name}`, lid: `9900603${digits}@lid` };
}

export function beWorking(sim: Sim, session: SimSession, account?: SimAccount): void {
  session.paired = true;
  if (account) session.account = account;
  else if (session.name !== "default") session.account ??= accountFor(sim, session.name);
  session.me = session.account ?? sim.world.account;
  changeStatus(sim, session, "WORKING");
}

/** A QR code, renewed until somebody scans it or WhatsApp runs out of codes: then the session has FAILED. */
function showQr(sim: Sim, session: SimSession, number: number): void {
  const value = `2@${randomBytes(48).toString("base64url")},${randomBytes(24).toString("base64url")},kaunter`;
  const { pairingCode = null } = session;
  changeStatus(sim, session, "SCAN_QR_CODE");
  Object.assign(session, { qrValue: value, pairingCode });
  sim.timers.after(sim.delays.qrMs, () => {
    if (session.status !== "SCAN_QR_CODE" || session.qrValue !== value) return;
    if (number >= sim.delays.qrCodes) changeStatus(sim, session, "FAILED");
    else showQr(sim, session, number + 1);
  });
}

/** The network between WAHA and WhatsApp breaks: STARTING again and again until it is back. Source: facts §3. */
export function loseNetwork(sim: Sim, session: SimSession): void {
  sim.unreachable.add(session.name);
  const knock = () => {
    if (!sim.unreachable.has(session.name) || !["WORKING", "STARTING"].includes(session.status)) return;
    changeStatus(sim, session, "STARTING");
    sim.timers.after(sim.delays.reconnectMs, knock);
  };
  knock();
}

/** The network is back: a paired session works again. */
export function regainNetwork(sim: Sim, session: SimSession): void {
  sim.unreachable.delete(session.name);
  if (session.status !== "STARTING") return;
  if (session.paired) beWorking(sim, session);
  else leaveStarting(sim, session);
}

export async function stopSession(sim: Sim, session: SimSession): Promise<void> {
  if (session.status === "STOPPED") return;
  changeStatus(sim, session, "STOPPED");
  Object.assign(session, { me: null, presence: null, activityMs: null });
  await sim.timers.pause(sim.delays.stopMs);
}

/** Something was asked of WhatsApp; `presence` is what the desk now shows itself as. */
export function noteActivity(sim: Sim, name: string, presence?: string): void {
  const session = sim.world.sessions.find((candidate) => candidate.name === name);
  if (!session) return;
  session.activityMs = sim.now();
  if (presence !== undefined) session.presence = presence;
}

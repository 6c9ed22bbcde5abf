import { randomBytes } from "node:crypto";
import type { Sim } from "./sim.ts";
import type { SessionStatus, SimSession } from "./world.ts";

/** Moves a session to a status and says so. A status may repeat: each says it again, as recorded. */
export function changeStatus(sim: Sim, session: SimSession, status: SessionStatus): void {
  session.status = status;
  session.statuses = [...session.statuses, { status, timestamp: sim.now() }].slice(-3);
  if (status !== "SCAN_QR_CODE") session.qrValue = null;
  sim.touch();
  sim.emit(session.name, "session.status", { name: session.name, status, statuses: session.statuses });
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
  if (session.status === "SCAN_QR_CODE") showQr(sim, session);
}

function leaveStarting(sim: Sim, session: SimSession): void {
  if (!Number.isFinite(sim.delays.startingMs)) return;
  sim.timers.after(sim.delays.startingMs, () => {
    if (session.status !== "STARTING") return;
    if (session.paired) beWorking(sim, session);
    else showQr(sim, session);
  });
}

export function beWorking(sim: Sim, session: SimSession): void {
  session.paired = true;
  session.me = sim.world.account;
  changeStatus(sim, session, "WORKING");
}

/** A QR code, renewed until somebody scans it. */
function showQr(sim: Sim, session: SimSession): void {
  const value = `2@${randomBytes(48).toString("base64url")},${randomBytes(24).toString("base64url")},kaunter`;
  changeStatus(sim, session, "SCAN_QR_CODE");
  session.qrValue = value;
  sim.timers.after(sim.delays.qrMs, () => {
    if (session.status === "SCAN_QR_CODE" && session.qrValue === value) showQr(sim, session);
  });
}

export async function stopSession(sim: Sim, session: SimSession): Promise<void> {
  if (session.status === "STOPPED") return;
  changeStatus(sim, session, "STOPPED");
  session.me = null;
  await sim.timers.pause(sim.delays.stopMs);
}

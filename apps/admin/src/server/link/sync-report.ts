import type { SessionsRepository, SyncProgress } from "@kaunter/db";
import type { HeldLease } from "./hold-lease";

/** Fewer chats than this are compared before anybody could read a line about it. */
const WORTH_TELLING = 10;
const EVERY_MS = 1_000;

interface SyncReportParts {
  readonly sessions: Pick<SessionsRepository, "noteSync">;
  readonly session: string;
  readonly lease: HeldLease;
  readonly nowMs: () => number;
}

/** Thrown when another process took the comparison over: this one has to stop. */
class OvertakenError extends Error {
  override readonly name = "OvertakenError";
}

/**
 * Tells staff, and whoever may have to go on, how far a comparison has come: at the first chat, then once a second. Both
 * calls throw OvertakenError when the lease is somebody else's by now.
 */
export function createSyncReport({ sessions, session, lease, nowMs }: SyncReportParts) {
  let toldAtMs: number | null = null;

  async function tell(progress: SyncProgress): Promise<void> {
    toldAtMs = nowMs();
    if (!(await sessions.noteSync("waha", session, lease.token, progress))) throw new OvertakenError(session);
  }
  return {
    async step(progress: SyncProgress): Promise<void> {
      if (!lease.isHeld()) throw new OvertakenError(session);
      if (progress.total < WORTH_TELLING) return;
      if (toldAtMs === null || nowMs() - toldAtMs >= EVERY_MS) await tell(progress);
    },
    /** It stops before its end: the place is kept, the line on the screens goes. */
    async brokenOff(progress: SyncProgress): Promise<void> {
      if (toldAtMs !== null) await tell({ ...progress, running: false });
    },
  };
}

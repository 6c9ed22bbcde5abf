import type { SessionsRepository } from "@kaunter/db";
import type { GatewayMessage } from "@kaunter/domain";
import { log } from "@/server/log";
import type { Hearing } from "./hearing";

/**
 * The alarm that a session's events are missing: raised only when a comparison finds what an event should have brought,
 * never for a quiet night. Source: architecture §4 "Deaf alarm".
 */
export function createDeafAlarm(
  sessions: Pick<SessionsRepository, "list" | "noteDeaf">,
  hearing: Hearing,
  nowMs: () => number,
) {
  return {
    /** Looks at what a comparison found. */
    async judge(session: string, found: readonly GatewayMessage[]): Promise<void> {
      const missed = found.filter(
        ({ fromMe, sentAtMs }) => !fromMe && hearing.shouldHaveHeard(session, sentAtMs, nowMs()),
      );
      if (missed.length === 0) return;
      log.warn("session/deaf", { session, missed: missed.length });
      await sessions.noteDeaf("waha", session, Math.min(...missed.map(({ sentAtMs }) => sentAtMs)));
    },
    /** Ends the alarms of sessions whose events bring messages again. */
    async review(): Promise<void> {
      for (const { name, deafSinceMs } of await sessions.list("waha")) {
        const heardAtMs = hearing.lastMessageAtMs(name);
        if (typeof deafSinceMs !== "number" || heardAtMs === null || heardAtMs <= deafSinceMs) continue;
        await sessions.noteDeaf("waha", name, null);
      }
    },
    /** The session was restarted, which is what the alarm asked for. */
    async restarted(session: string): Promise<void> {
      await sessions.noteDeaf("waha", session, null);
    },
  };
}

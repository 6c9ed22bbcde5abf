import { parseChatId, parseSessionStatus, type SessionInfo } from "@kaunter/domain";
import type { WahaSession } from "@kaunter/waha";

/** What WAHA's answer says of a session, in Kaunter's words. */
export function sessionFacts(
  answer: WahaSession,
): Pick<SessionInfo, "status" | "rawStatus" | "engine" | "phone" | "pushName"> {
  return {
    status: parseSessionStatus(answer.status),
    rawStatus: answer.status,
    engine: answer.engine,
    phone: answer.me ? (parseChatId(answer.me.id)?.phone ?? null) : null,
    pushName: answer.me?.pushName ?? null,
  };
}

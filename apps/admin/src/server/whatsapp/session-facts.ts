import { parseChatId, parseSessionStatus, type SessionInfo } from "@kaunter/domain";
import type { WahaSession } from "@kaunter/waha";

type Facts = Pick<SessionInfo, "status" | "rawStatus" | "engine" | "phone" | "pushName">;

/** How a session stands that the gateway does not have any more; its conversations stay. */
export const REMOVED: Facts = { status: "STOPPED", rawStatus: "REMOVED", engine: null, phone: null, pushName: null };

/** What WAHA's answer says of a session, in Kaunter's words. */
export function sessionFacts(answer: WahaSession): Facts {
  return {
    status: parseSessionStatus(answer.status),
    rawStatus: answer.status,
    engine: answer.engine,
    phone: answer.me ? (parseChatId(answer.me.id)?.phone ?? null) : null,
    pushName: answer.me?.pushName ?? null,
  };
}

import type { SessionStatus } from "./session.ts";

export const SESSION_ACTIONS = ["start", "stop", "restart", "logout", "delete"] as const;
export type SessionAction = (typeof SESSION_ACTIONS)[number];

const LEGAL: Readonly<Record<SessionStatus, readonly SessionAction[]>> = {
  STOPPED: ["start", "delete"],
  STARTING: ["stop", "restart"],
  SCAN_QR_CODE: ["stop", "restart"],
  WORKING: ["restart", "stop", "logout"],
  FAILED: ["restart", "stop", "logout"],
  // A word of a newer gateway: whatever it means, these end it.
  UNKNOWN: ["restart", "stop", "logout"],
};

/**
 * What makes sense for a session that stands like this. A failed one is restarted, for a start would be refused; one that
 * runs is not deleted under the feet of those who write with it. Source: WAHA facts §3.
 */
export function legalActions(status: SessionStatus): readonly SessionAction[] {
  return LEGAL[status];
}

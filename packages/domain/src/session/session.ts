/** The spec's five session states, and `UNKNOWN` for any word a newer gateway may say (shown, never crashed on). */
export const SESSION_STATUSES = ["STOPPED", "STARTING", "SCAN_QR_CODE", "WORKING", "FAILED", "UNKNOWN"] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** Reads a gateway's status word. Source: spec "Session statuses", WAHA facts §3. */
export function parseSessionStatus(raw: string): SessionStatus {
  return (SESSION_STATUSES as readonly string[]).includes(raw) ? (raw as SessionStatus) : "UNKNOWN";
}

export type ConnectionStatus = "connected" | "disconnected" | "loading";

/** What the desk's banner asks: can a message go out now? Source: spec `useWhatsAppStatus`. */
export function connectionOf(status: SessionStatus): ConnectionStatus {
  if (status === "WORKING") return "connected";
  return status === "STARTING" ? "loading" : "disconnected";
}

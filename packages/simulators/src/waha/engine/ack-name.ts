const NAMES = ["PENDING", "SERVER", "DEVICE", "READ", "PLAYED"];

/** WAHA's word for its number. Source: WAHA facts §9. */
export function ackName(ack: number): string {
  return ack === -1 ? "ERROR" : (NAMES[ack] ?? "UNKNOWN");
}

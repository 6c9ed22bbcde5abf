/**
 * Where a message stands. Outgoing: `queued` → `dispatching` → (`unconfirmed`) → `sent` → `delivered` → `read` → `played`,
 * or `failed`. Incoming messages are `delivered` until read here.
 */
export const DELIVERY_STATUSES = [
  "queued",
  "dispatching",
  "unconfirmed",
  "failed",
  "sent",
  "delivered",
  "read",
  "played",
] as const;

export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

const rank = (status: DeliveryStatus): number => DELIVERY_STATUSES.indexOf(status);

/**
 * Merges two reports of one message's delivery, in any order, duplicates included: the gateway's word only ever moves
 * forward, and nothing the gateway confirmed goes back to failed. Source: architecture "Receive".
 */
export function laterStatus(current: DeliveryStatus, reported: DeliveryStatus): DeliveryStatus {
  return rank(reported) > rank(current) ? reported : current;
}

/** The five marks a bubble can carry. */
export type Tick = "clock" | "one" | "two" | "two-blue" | "failed";

/** Which mark stands for a status. `unconfirmed` keeps the clock: it is honest about not knowing. */
export function tickOf(status: DeliveryStatus): Tick {
  if (status === "failed") return "failed";
  if (status === "sent") return "one";
  if (status === "delivered") return "two";
  return status === "read" || status === "played" ? "two-blue" : "clock";
}

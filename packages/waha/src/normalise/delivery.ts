import type { DeliveryStatus } from "@kaunter/domain";

/** WAHA's ack numbers. Source: WAHA facts §9. */
const OUTGOING: Readonly<Record<number, DeliveryStatus>> = {
  [-1]: "failed",
  // The gateway has it: from here on it is WhatsApp's to deliver, and nothing of ours may send it again.
  0: "sent",
  1: "sent",
  2: "delivered",
  3: "read",
  4: "played",
};

/** Where a message stands. An incoming one is delivered; an ack of 3 or more on it means it was read on the phone. */
export function deliveryOf(ack: number | null, fromMe: boolean): DeliveryStatus {
  if (!fromMe) return ack !== null && ack >= 3 ? "read" : "delivered";
  return (ack === null ? undefined : OUTGOING[ack]) ?? "sent";
}

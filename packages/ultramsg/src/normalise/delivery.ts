import type { DeliveryStatus } from "@kaunter/domain";

/**
 * UltraMsg's words for how far a message of ours got. The numbers and `sent`, `delivered` are in no document, only in
 * others' careful code. `pending` is still in its queue, but a message that has an id of WhatsApp's is with WhatsApp.
 */
const ACKS = new Map<string, DeliveryStatus>([
  ["pending", "sent"],
  ["server", "sent"],
  ["sent", "sent"],
  ["1", "sent"],
  ["device", "delivered"],
  ["delivered", "delivered"],
  ["2", "delivered"],
  ["read", "read"],
  ["3", "read"],
  ["played", "played"],
  ["4", "played"],
]);

/** How far a message of ours got; null for a word nobody knows. */
export function deliveryOf(ack: string | number | null | undefined): DeliveryStatus | null {
  return ACKS.get(String(ack ?? "").toLowerCase()) ?? null;
}

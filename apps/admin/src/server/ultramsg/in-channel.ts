import type { Channel, IngestVia } from "@kaunter/db";
import type { ChannelEvent, GatewayEvent } from "@kaunter/domain";

/**
 * What UltraMsg told, as it is taken in: the instance's own, or that of the WAHA session which has the same account. There
 * WAHA's word about a message, earlier or later, is the one that stands, and it says nothing of whether WAHA's events come.
 */
export function inChannel(
  event: GatewayEvent,
  instance: string,
  twin: Channel | null,
  via: IngestVia,
): { readonly event: ChannelEvent; readonly via: IngestVia } {
  if (twin === null) return { event: { gateway: "ultramsg", session: instance, event }, via };
  const told =
    event.type === "message/received" ? { ...event, message: { ...event.message, secondHand: true } } : event;
  return { event: { ...twin, event: told }, via: via === "event" ? "reconcile" : via };
}

import { type ChatMessage, type DeliveryStatus, laterStatus } from "@kaunter/domain";
import { isOutdated } from "../cursor.ts";
import { sameShape } from "../same-shape.ts";
import type { Held } from "../state.ts";

const CONFIRMED: ReadonlySet<DeliveryStatus> = new Set<DeliveryStatus>(["sent", "delivered", "read", "played"]);

/**
 * Merges a message that arrived into the one held; answers the held one itself when nothing is new.
 * The feed's newer snapshot wins; a page or an answer (`cursor` null) never overwrites what the feed brought, it can
 * only move the delivery forward. Ticks never go back, but a failed message may be queued again by a retry.
 */
export function mergeMessage(
  held: Held<ChatMessage> | undefined,
  message: ChatMessage,
  cursor: string | null,
): Held<ChatMessage> {
  if (!held) return { value: message, cursor };
  if (isOutdated(cursor, held.cursor)) return held;
  const fromFeed = cursor !== null || held.cursor === null;
  const value = fromFeed ? forward(held.value, message) : advance(held.value, message);
  const unchanged = sameShape(held.value, value);
  if (unchanged && (cursor === null || cursor === held.cursor)) return held;
  return { value: unchanged ? held.value : value, cursor: cursor ?? held.cursor };
}

/** The new content, with the further of the two delivery states. */
function forward(held: ChatMessage, incoming: ChatMessage): ChatMessage {
  if (!CONFIRMED.has(held.status)) return incoming;
  const status = laterStatus(held.status, incoming.status);
  return status === incoming.status ? incoming : { ...incoming, status, failureCode: held.failureCode };
}

/** The held content, with the delivery state moved on when the gateway has confirmed more meanwhile. */
function advance(held: ChatMessage, incoming: ChatMessage): ChatMessage {
  if (!CONFIRMED.has(incoming.status)) return held;
  const status = laterStatus(held.status, incoming.status);
  return status === held.status ? held : { ...held, status, failureCode: incoming.failureCode };
}

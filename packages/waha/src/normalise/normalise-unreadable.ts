import { type GatewayEvent, slim } from "@kaunter/domain";
import { record, text } from "./read.ts";

/** How much is kept of what is not even JSON, in characters. */
const KEPT = 1_000;

/**
 * What came through a door and is no envelope at all: cut text, a body that is a list, an event without a session. Kept as
 * `event/unsupported` under the name it gave itself, `unreadable` without one. `received` is the text as it came, or what
 * was parsed of it.
 */
export function normaliseUnreadable(received: unknown, reason: string): GatewayEvent {
  const parsed = typeof received === "string" ? (parse(received) ?? received.slice(0, KEPT)) : received;
  const name = text(record(parsed)?.event)?.slice(0, 100) ?? "unreadable";
  return { type: "event/unsupported", name, reason, raw: parsed === undefined ? null : slim(parsed) };
}

function parse(received: string): unknown {
  try {
    return JSON.parse(received) as unknown;
  } catch {
    // No JSON: the text itself is what there is to keep.
    return null;
  }
}

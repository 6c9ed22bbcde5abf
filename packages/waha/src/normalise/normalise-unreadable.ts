import type { GatewayEvent } from "@kaunter/domain";
import { clean } from "./clean.ts";
import { record, text } from "./read.ts";
import { slim } from "./slim.ts";

/**
 * What came through a door and is no envelope at all: cut text, a body that is a list, an event without a session. Kept as
 * `event/unsupported` under the name it gave itself, `?` without one. `received` is the text as it came, or what was
 * parsed of it.
 */
export function normaliseUnreadable(received: unknown, reason: string): GatewayEvent {
  const raw = typeof received === "string" ? (parsed(received) ?? received) : received;
  return clean<GatewayEvent>({
    type: "event/unsupported",
    name: text(record(raw)?.event)?.slice(0, 100) ?? "?",
    reason,
    raw: raw === undefined ? null : slim(raw),
  });
}

function parsed(received: string): unknown {
  try {
    return JSON.parse(received) as unknown;
  } catch {
    // No JSON: the text itself is what there is to keep.
    return null;
  }
}

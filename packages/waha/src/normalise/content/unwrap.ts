import { record } from "../read.ts";

/** Protocol messages that only wrap another one, as `{ message }`. */
const WRAPPERS = [
  "ephemeralMessage",
  "viewOnceMessage",
  "viewOnceMessageV2",
  "viewOnceMessageV2Extension",
  "documentWithCaptionMessage",
  "editedMessage",
  "deviceSentMessage",
  "groupMentionedMessage",
  "botInvokeMessage",
  "associatedChildMessage",
] as const;

export interface Unwrapped {
  readonly proto: Record<string, unknown>;
  readonly viewOnce: boolean;
}

/** Takes a protocol message out of its wrappers. */
export function unwrap(outer: Record<string, unknown>, viewOnce = false): Unwrapped {
  for (const name of WRAPPERS) {
    const inner = record(record(outer[name])?.message);
    if (inner) return unwrap(inner, viewOnce || name.startsWith("viewOnce"));
  }
  return { proto: outer, viewOnce };
}

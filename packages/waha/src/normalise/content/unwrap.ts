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
  "lottieStickerMessage",
  "eventCoverImage",
  "pollCreationMessageV4",
  "pollCreationMessageV5",
] as const;
/** No real message is wrapped deeper; a hostile one could be wrapped a million times. */
const DEEPEST = 12;

export interface Unwrapped {
  readonly proto: Record<string, unknown>;
  readonly viewOnce: boolean;
}

/** Takes a protocol message out of its wrappers. */
export function unwrap(outer: Record<string, unknown>): Unwrapped {
  let proto = outer;
  let viewOnce = false;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const wrapper = WRAPPERS.find((name) => record(record(proto[name])?.message) !== null);
    const inner = wrapper && record(record(proto[wrapper])?.message);
    if (!wrapper || !inner) break;
    viewOnce ||= wrapper.startsWith("viewOnce");
    proto = inner;
  }
  return { proto, viewOnce };
}

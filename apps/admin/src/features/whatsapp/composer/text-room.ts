import { MAX_TEXT_LENGTH } from "@kaunter/domain";

/** From this many free characters on the screen says how many are left, at most a tenth of the room. */
const NEARLY_FULL = 1_000;

export interface TextRoom {
  /** Would the server take it as a text? */
  readonly sendable: boolean;
  /** Characters still free, below zero when there are too many; null while that is nobody's worry. */
  readonly left: number | null;
}

/** How a typed text stands to WhatsApp's limit. Outer spaces are not sent and do not count. */
export function textRoom(text: string, most = MAX_TEXT_LENGTH): TextRoom {
  const { length } = text.trim();
  const left = most - length;
  const worry = Math.min(NEARLY_FULL, most / 10);
  return { sendable: length > 0 && left >= 0, left: left <= worry ? left : null };
}

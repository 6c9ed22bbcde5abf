import type { KeyboardEvent } from "react";

/** What browsers report for a key that an input method still works with. */
const INPUT_METHOD_KEY = 229;

/**
 * Does this key send? Enter does; Shift+Enter is a new line; an Enter that picks a word of an input method (Pinyin,
 * for one) is the input method's own. Safari ends the composition before that Enter, so its key code has to tell.
 */
export function isSendKey(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.shiftKey) return false;
  return !event.nativeEvent.isComposing && event.keyCode !== INPUT_METHOD_KEY;
}

/** What Postgres cannot keep in a text: the zero byte, and halves of a character that lost the other one. */
const UNSTORABLE = /\0|\p{Cs}/gu;
/** How JSON writes those; a text that merely talks about them is looked at for nothing. */
const MAY_HOLD = /\\u0000|\\ud[89a-f]/i;

/**
 * The same value with every such character replaced by the sign for "unreadable": strangers write what they like, and one
 * of their characters must not keep a whole batch from being stored.
 */
export function storable<Value>(value: Value): Value {
  return MAY_HOLD.test(JSON.stringify(value) ?? "") ? (cleaned(value) as Value) : value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return value.replace(UNSTORABLE, "\ufffd");
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.replace(UNSTORABLE, "\ufffd"), cleaned(item)]),
  );
}

import fc from "fast-check";

/** Words with a meaning somewhere they should have none, and texts no database takes. */
const word = fc.oneof(
  fc.constantFrom("constructor", "__proto__", "toString", "\0", "a\ud800b", "\udc00", "", "1@constructor", "null"),
  fc.string(),
  fc.constantFrom("true_60123456789@c.us_A", "false_1@lid_B", "60123456789@c.us", "1-2@g.us", "999@lid", "3"),
);
const scalar: fc.Arbitrary<unknown> = fc.oneof(
  word,
  fc.boolean(),
  fc.constant(null),
  fc.double(),
  fc.constantFrom(-1, 0, 1e300, Number.MAX_SAFE_INTEGER, 2 ** 60),
);
/** Field names the reader looks at, besides any others. */
const field = fc.oneof(
  word,
  fc.constantFrom(
    ...["id", "timestamp", "from", "fromMe", "participant", "body", "media", "ack", "location", "vCards", "replyTo"],
    ...["_data", "message", "Message", "Info", "key", "type", "contextInfo", "imageMessage", "pollCreationMessage"],
    ...["messageStubType", "messageStubParameters", "group", "participants", "presences", "vote", "poll", "reaction"],
  ),
);

/** Any JSON, with names and values chosen to hurt. */
export const hostile: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    scalar,
    fc.dictionary(field, tie("value"), { maxKeys: 6 }),
    fc.array(tie("value"), { maxLength: 4 }),
  ),
})).value;

/** A real payload with one to three of its parts replaced, however deep they lie. */
export function like(payloads: readonly unknown[]): fc.Arbitrary<unknown> {
  const wound = fc.tuple(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), hostile);
  const wounds = fc.array(wound, { minLength: 1, maxLength: 3 });
  return fc
    .tuple(fc.constantFrom(...payloads), wounds)
    .map(([payload, all]) => all.reduce((hurt, [path, value]) => replaced(hurt, path, value), payload));
}

function replaced(value: unknown, path: readonly number[], by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== "object" || value === null) return by;
  const entries = Object.entries(value as Record<string, unknown>);
  const at = entries.length === 0 ? -1 : step % entries.length;
  const hurt = entries.map(([key, item], index) => [key, index === at ? replaced(item, rest, by) : item] as const);
  return Array.isArray(value) ? hurt.map(([, item]) => item) : Object.fromEntries(hurt);
}

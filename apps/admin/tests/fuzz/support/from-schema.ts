import fc, { type Arbitrary } from "fast-check";
import type { z } from "zod";

/** What a schema says of itself. Source: zod 4's core, `_zod.def`. */
interface Def {
  readonly type: string;
  readonly format?: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

/** Words that hurt where somebody forgot to quote, count, escape or cut. */
const NASTY = [
  "",
  " ",
  "\0",
  "a\0b",
  "'; drop table staff; --",
  '"><script>alert(1)</script>',
  "../../etc/passwd",
  "..%2f..%2fenv",
  "%00",
  "%",
  "_",
  "\\",
  "(,)",
  "a,b.eq.c",
  "{}",
  "null",
  "-1",
  "9".repeat(40),
  "1e309",
  "\u202e\ufeff",
  "👩‍👩‍👧‍👦",
  "a".repeat(3_000),
  "default",
  "60123456789",
  "60123456789@c.us",
  "=1+1",
];

const word = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary", maxLength: 40 }), fc.string());
const number = fc.oneof(
  fc.integer({ min: -2, max: 60 }),
  fc.maxSafeInteger(),
  fc.double(),
  fc.constantFrom(0, -0, 2 ** 53),
);
const file = fc
  .tuple(fc.uint8Array({ maxLength: 64 }), word, fc.constantFrom("image/png", "text/html", "", "application/pdf"))
  .map(([bytes, name, type]) => new File([Uint8Array.from(bytes)], name, { type }));

/** Values that mostly fit a schema. @param ids what a uuid may name, beside ids of nothing */
export function fromSchema(schema: z.ZodType, ids: readonly string[]): Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def;
  const inner = (one: z.ZodType | undefined) => (one ? fromSchema(one, ids) : fc.jsonValue());
  switch (def.type) {
    case "string":
      return ofFormat(def.format, ids);
    case "number":
    case "int":
      return number;
    case "boolean":
      return fc.boolean();
    case "object":
      return fc.record(Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, one]) => [key, inner(one)])));
    case "array":
      return fc.array(inner(def.element), { maxLength: 4 });
    case "union":
      return fc.oneof(...(def.options ?? []).map(inner));
    case "enum":
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case "literal":
      return fc.constantFrom(...(def.values ?? []));
    case "optional":
    case "default":
    case "prefault":
      return fc.option(inner(def.innerType), { nil: undefined });
    case "nullable":
      return fc.option(inner(def.innerType));
    case "pipe":
      return inner((def.in?._zod.def as Def | undefined)?.type === "transform" ? def.out : def.in);
    case "file":
    case "custom":
      return file;
    default:
      return fc.jsonValue();
  }
}

function ofFormat(format: string | undefined, ids: readonly string[]): Arbitrary<string> {
  if (format === "uuid" || format === "guid")
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, fc.uuid());
  if (format === "date") {
    const days = fc.date({ min: new Date(0), max: new Date("2090-01-01"), noInvalidDate: true });
    return days.map((day) => day.toISOString().slice(0, 10));
  }
  return word;
}

/** The same with something broken now and then: a value of another kind, a field nobody knows. */
export function nearlyFromSchema(schema: z.ZodType, ids: readonly string[]): Arbitrary<unknown> {
  const broken = fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(), fc.oneof(fc.jsonValue(), word)) },
  );
  return fc.tuple(fromSchema(schema, ids), broken).map(([value, breaks]) => {
    if (breaks === null || typeof value !== "object" || value === null || value instanceof File) return value;
    const keys = [...Object.keys(value), "unknown"];
    return { ...value, [keys[breaks[0] % keys.length] ?? "unknown"]: breaks[1] };
  });
}

export const anyWord = word;

import fc, { type Arbitrary } from "fast-check";
import type { Route } from "../../routes/support/all-routes.ts";
import type { Asked } from "../../routes/support/visitor.ts";
import { anyWord, fromSchema, nearlyFromSchema } from "./from-schema.ts";

const words = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), anyWord, { maxKeys: 3 });
const header = fc.oneof(fc.constantFrom("bytes=0-1", "bytes=-0", "bytes=9-1", "*"), fc.string({ maxLength: 30 }));
/** A header carries no more than this. */
const carried = (text: string) => text.replace(/[^\x20-\x7e]/g, "").trim();
const headers = fc
  .record({ range: header, "if-none-match": header, "if-range": header, "last-event-id": header }, { requiredKeys: [] })
  .map((some) => Object.fromEntries(Object.entries(some).map(([name, value]) => [name, carried(value ?? "")])));

/** Raw bytes, under whatever name. */
const raw: Arbitrary<Asked> = fc.record({
  body: fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map(encode), anyWord.map(encode)),
  headers: fc.constantFrom(
    { "content-type": "application/json" },
    { "content-type": "multipart/form-data; boundary=x", "content-length": "200" },
    { "content-type": "multipart/form-data", "content-length": "-1" },
    { "content-type": "text/plain", "content-length": "999999999" },
    {},
  ),
});

/** What a route may be asked: mostly what it declared, sometimes anything, sometimes bytes. */
export function askedOf({ declared, method, path }: Route, ids: readonly string[]): Arbitrary<Asked> {
  const query = declared?.query ? nearlyFromSchema(declared.query, ids).map(asWords) : words;
  const body = declared?.body ? nearlyFromSchema(declared.body, ids) : fc.jsonValue();
  const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? "");
  const ofPath = declared?.params
    ? fc.oneof({ weight: 5, arbitrary: fromSchema(declared.params, ids).map(asWords) }, anyParams(names))
    : anyParams(names);
  const reads = method === "GET" || method === "HEAD";
  const shaped = reads ? fc.record({ params: ofPath, query, headers }) : fc.record({ params: ofPath, query, body });
  if (reads) return fc.oneof({ weight: 6, arbitrary: shaped }, fc.record({ params: ofPath, query: words }));
  const bytes = fc.tuple(raw, ofPath).map(([one, params]) => ({ ...one, params }));
  return fc.oneof({ weight: 6, arbitrary: shaped }, { weight: 2, arbitrary: bytes });
}

const anyParams = (names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, anyWord]))) as Arbitrary<Record<string, string>>;

/** As an address carries them. */
function asWords(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      one === undefined ? [] : [[key, typeof one === "string" ? one : (JSON.stringify(one) ?? "")]],
    ),
  );
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

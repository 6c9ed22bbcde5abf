/** What is shorter than this travels as it is: packing costs more than it saves, bytes. Next's own limit. */
const PACKED_FROM_BYTES = 1024;

/**
 * JSON. Next packs every answer of a route: it takes away the length a route says, and packs what it does not know the length
 * of. For the few bytes of most answers that was the dearest part of a request, so these ask to be left as they are.
 */
export function jsonAnswer(body: unknown, { status = 200, headers = {} }: Answer = {}): Response {
  const text = Buffer.from(JSON.stringify(body));
  const { "Cache-Control": kept, ...others } = headers;
  const caching = [...(kept === undefined ? [] : [kept]), ...(text.byteLength < PACKED_FROM_BYTES ? [AS_IT_IS] : [])];
  const cached = caching.length === 0 ? {} : { "Cache-Control": caching.join(", ") };
  return new Response(text, { status, headers: { "Content-Type": "application/json", ...cached, ...others } });
}

const AS_IT_IS = "no-transform";

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

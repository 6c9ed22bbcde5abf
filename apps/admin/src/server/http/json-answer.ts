/** What is shorter than this travels as it is: packing costs more than it saves, bytes. Next's own limit. */
const PACKED_FROM_BYTES = 1024;

/**
 * JSON that says how long it is. Next packs what it does not know the length of, and for the few bytes of most answers
 * that was the dearest part of a request. Longer answers are left to it.
 */
export function jsonAnswer(body: unknown, { status = 200, headers = {} }: Answer = {}): Response {
  const text = Buffer.from(JSON.stringify(body));
  const length = text.byteLength < PACKED_FROM_BYTES ? { "Content-Length": String(text.byteLength) } : {};
  return new Response(text, { status, headers: { "Content-Type": "application/json", ...length, ...headers } });
}

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

import type { IncomingMessage } from "node:http";
import type { Claims } from "../keys/json-web-token.ts";
import { json, ReplyError } from "./reply.ts";

/** Bodies above this are refused, in bytes (hosted Supabase's default upload limit is 50 MB). */
const MAX_BODY_BYTES = 52_428_800;

/** Who is asking: the API key's role, and the user's claims when a token came along. */
export interface Caller {
  /** Database role the request runs as. */
  role: string;
  claims: Claims;
}

/** One request, as the rooms behind the front see it. */
export interface Call {
  method: string;
  /** Path below the service's prefix, e.g. `/token`. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  caller: Caller;
  /** Reads the whole body once. @throws ReplyError 413 */
  body: () => Promise<Buffer>;
}

/** Reads a request's body, at most 50 MB. @throws ReplyError 413 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES)
      throw new ReplyError(json(413, { message: "Payload too large", error: "Payload too large" }));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A header's first value. */
export function header(call: Pick<Call, "headers">, name: string): string | undefined {
  const value = call.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

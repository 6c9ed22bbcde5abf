import type { CallOptions, Request } from "../request.ts";
import { sentMessageSchema, type SentMessage } from "../wire/sent-message.ts";

/** Posts a send call and reads its answer, whichever engine wrote it. */
export type Send = (path: string, body: unknown, options?: CallOptions) => Promise<SentMessage>;

/** An answer that names no message is `bad_shape` with `sent: "maybe"`: it may well have gone out. */
export function createSend(request: Request): Send {
  return (path, body, options) => request.json({ ...options, method: "POST", path, body, schema: sentMessageSchema });
}

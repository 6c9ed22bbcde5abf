import type { Readable } from "node:stream";

/** What a handler answers; `body` is sent as it is. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array | Readable;
}

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

/** An answer without a body. */
export function empty(status: number, headers: Record<string, string> = {}): Reply {
  return { status, headers };
}

/** A failure with a ready answer: thrown anywhere below the front, sent as it is. */
export class ReplyError extends Error {
  override readonly name = "ReplyError";
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`answered ${String(reply.status)}`);
    this.reply = reply;
  }
}

/** What a route answers. A null body is an empty one, as WAHA writes it. */
export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body trickles out this slowly; left out = at once. */
  readonly paceBytesPerSecond?: number;
}

/** Thrown inside a route to answer at once. */
export class Answer extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super(`answers ${String(reply.status)}`);
    this.reply = reply;
  }
}

export const ok = (json: unknown): Reply => ({ status: 200, json });
export const created = (json: unknown): Reply => ({ status: 201, json });
export const empty = (status: number): Reply => ({ status });

const NAMES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  404: "Not Found",
  422: "Unprocessable Entity",
  501: "Not Implemented",
};

/** Nest's envelope. */
export function refusal(status: number, message: string | readonly string[]): Reply {
  return { status, json: { message, error: NAMES[status], statusCode: status } };
}
export const unauthorized: Reply = { status: 401, json: { message: "Unauthorized", statusCode: 401 } };

/** What an engine's exception becomes: 500 with an echo of the request. Source: WAHA facts §2. */
export class EngineException extends Error {
  override readonly name: string;
  constructor(message: string, name = "Error") {
    super(message);
    this.name = name;
  }
}

/** Every way a call to WAHA can fail. A closed list: callers switch over it. */
export const WAHA_ERROR_KINDS = [
  "timeout",
  "unreachable",
  "unauthorized",
  "not_found",
  "wrong_status",
  "unprocessable",
  "not_implemented",
  "engine_failure",
  "bad_shape",
] as const;
export type WahaErrorKind = (typeof WAHA_ERROR_KINDS)[number];

/** Whether what the call asked for may have happened: `no` = surely not, `maybe` = only WhatsApp knows. */
export type Sent = "no" | "maybe";

export interface WahaErrorInfo {
  readonly kind: WahaErrorKind;
  readonly message: string;
  readonly method: string;
  /** Path without query or origin. */
  readonly path: string;
  readonly sent: Sent;
  readonly httpStatus?: number | undefined;
  /** For `wrong_status`: what the session is, and what the call wanted. */
  readonly status?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  /** Validation sentences of a 400, one per field. */
  readonly details?: readonly string[] | undefined;
  readonly cause?: unknown;
}

/**
 * The only error the client throws for a failed call (an aborted call throws its abort reason instead). The request
 * body that a 500 echoes back is never kept, so an error is safe to log. Source: WAHA facts §2.
 */
export class WahaError extends Error {
  override readonly name = "WahaError";
  readonly kind: WahaErrorKind;
  readonly method: string;
  readonly path: string;
  readonly sent: Sent;
  readonly httpStatus: number | null;
  readonly status: string | null;
  readonly expected: readonly string[];
  readonly details: readonly string[];

  constructor(info: WahaErrorInfo) {
    super(info.message, info.cause === undefined ? undefined : { cause: info.cause });
    this.kind = info.kind;
    this.method = info.method;
    this.path = info.path;
    this.sent = info.sent;
    this.httpStatus = info.httpStatus ?? null;
    this.status = info.status ?? null;
    this.expected = info.expected ?? [];
    this.details = info.details ?? [];
  }
}

/**
 * True for a `WahaError`, of one kind when `kind` is given. It is known by its name: a bundler may hold this module twice,
 * and an error of the one is no instance of the other's class.
 */
export function isWahaError(error: unknown, kind?: WahaErrorKind): error is WahaError {
  if (!(error instanceof Error) || error.name !== "WahaError") return false;
  return kind === undefined || ("kind" in error && error.kind === kind);
}

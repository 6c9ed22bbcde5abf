/** Every way a call to UltraMsg can fail. A closed list: callers switch over it. */
export const ULTRAMSG_ERROR_KINDS = [
  "timeout",
  "unreachable",
  "wrong_token",
  "unknown_instance",
  "stopped_instance",
  "invalid",
  "refused",
  "failure",
  "bad_shape",
] as const;
export type UltraMsgErrorKind = (typeof ULTRAMSG_ERROR_KINDS)[number];

/** Whether what the call asked for may have happened: `no` = surely not, `maybe` = only UltraMsg knows. */
type Sent = "no" | "maybe";

interface UltraMsgErrorInfo {
  readonly kind: UltraMsgErrorKind;
  readonly message: string;
  readonly sent: Sent;
  readonly httpStatus?: number | undefined;
  readonly cause?: unknown;
}

/**
 * The only error the client throws for a failed call (an aborted call throws its abort reason instead). Neither the token
 * nor the address that carries it is ever part of it, so it is safe to log and to show.
 */
export class UltraMsgError extends Error {
  override readonly name = "UltraMsgError";
  readonly kind: UltraMsgErrorKind;
  readonly sent: Sent;
  readonly httpStatus: number | null;

  constructor(info: UltraMsgErrorInfo) {
    super(info.message, info.cause === undefined ? undefined : { cause: info.cause });
    this.kind = info.kind;
    this.sent = info.sent;
    this.httpStatus = info.httpStatus ?? null;
  }
}

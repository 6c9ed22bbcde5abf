/** The closed list of everything that can go wrong, from Postgres and WAHA to the toast's words. Architecture §5 law 6. */
export const ERROR_CODES = [
  "bad_request",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "too_large",
  "rate_limited",
  "gateway_unreachable",
  "gateway_timeout",
  "gateway_refused",
  "gateway_not_working",
  "gateway_not_implemented",
  "gateway_bad_answer",
  "not_delivered",
  "unconfirmed",
  "unconfirmable",
  "media_fetching",
  "media_gone",
  "database_unavailable",
  "busy",
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** HTTP status of each code. */
export const ERROR_STATUS: Readonly<Record<ErrorCode, number>> = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  gateway_unreachable: 502,
  gateway_timeout: 504,
  gateway_refused: 502,
  gateway_not_working: 409,
  gateway_not_implemented: 501,
  gateway_bad_answer: 502,
  not_delivered: 502,
  unconfirmed: 202,
  unconfirmable: 202,
  media_fetching: 409,
  media_gone: 410,
  database_unavailable: 503,
  busy: 503,
  internal: 500,
};

/** A failure with a code the whole house knows. `fields` names the parts of an input that were wrong. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly fields: Readonly<Record<string, string>> | undefined;
  /** After how many ms it is worth trying again, where that is known. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; fields?: Record<string, string>; retryAfterMs?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.fields = options.fields;
    this.retryAfterMs = options.retryAfterMs;
  }
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && (ERROR_CODES as readonly string[]).includes(value);
}

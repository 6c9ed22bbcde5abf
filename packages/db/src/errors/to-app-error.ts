import { AppError, type ErrorCode } from "@kaunter/domain";
import { ZodError } from "zod";

/** What Postgres and PostgREST call their failures, in the house's words. The longest match wins. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  "22": "bad_request",
  "23502": "bad_request",
  "23503": "bad_request",
  "23514": "bad_request",
  "23505": "conflict",
  "28": "unauthenticated",
  "42501": "forbidden",
  "54": "too_large",
  "55000": "conflict",
  P0001: "bad_request",
  P0002: "not_found",
  // Everything that passes by itself: a cancelled or deadlocked transaction, no room, a server going down or away.
  "08": "database_unavailable",
  "40": "database_unavailable",
  "53": "database_unavailable",
  "57": "database_unavailable",
  "58": "database_unavailable",
  PGRST0: "database_unavailable",
  PGRST1: "bad_request",
  PGRST116: "not_found",
  PGRST3: "unauthenticated",
};

/** The states our own functions raise, in words that are meant for people. */
const OURS = new Set(["P0001", "P0002", "22001", "22004", "22023", "23503", "23505", "42501", "55000"]);
/** Postgres raises some of them too, and then names tables, columns and what was typed. */
const POSTGRES_SAYS =
  /^(permission denied|new row violates|must be |value too long|invalid |duplicate key|insert or update on|update or delete on|null value|cannot |".*" is )/i;

function wordsOf(sqlState: string, message: string): string {
  const ours = OURS.has(sqlState) && message !== "" && !POSTGRES_SAYS.test(message);
  return ours ? message : "the database refused this";
}

function codeOf(sqlState: string): ErrorCode | undefined {
  for (let length = sqlState.length; length >= 2; length -= 1) {
    const code = CODES[sqlState.slice(0, length)];
    if (code !== undefined) return code;
  }
  return undefined;
}

/** supabase-js answers a failed connection as an error without a code, or as the gateway's own 5xx. */
function isUnreachable(code: string, message: string, status: number | undefined): boolean {
  if (code !== "" && !/^(ECONN|ENOTFOUND|EPIPE|UND_|ETIMEDOUT)/.test(code)) return false;
  return (
    status === 0 ||
    (status !== undefined && status >= 502) ||
    /fetch failed|network|socket|ECONN|terminated/i.test(message)
  );
}

function textOf(error: unknown, key: "code" | "message"): string {
  const value: unknown = typeof error === "object" && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === "string" ? value : "";
}

/**
 * The one translator from database failures to `AppError`. The original is kept as `cause`; its words never reach a screen
 * except where our own functions raised them.
 * @param status HTTP status of the Data API's answer, when there was one
 */
export function toAppError(error: unknown, status?: number): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError)
    return new AppError("internal", "the database answered in an unknown shape", { cause: error });
  const code = textOf(error, "code");
  const message = textOf(error, "message");
  const known = codeOf(code);
  if (known !== undefined) return new AppError(known, wordsOf(code, message), { cause: error });
  if (status === 401) return new AppError("unauthenticated", "the session is not valid", { cause: error });
  if (isUnreachable(code, message, status)) {
    return new AppError("database_unavailable", "the database cannot be reached", { cause: error });
  }
  return new AppError("internal", "the database failed", { cause: error });
}

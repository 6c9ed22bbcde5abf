import postgres from "postgres";
import type { Caller } from "../http/call.ts";
import { json, type Reply } from "../http/reply.ts";

/** The first prefix that fits decides; PostgREST's table (docs: Errors, "Status from PostgreSQL codes"). */
const STATUS_BY_PREFIX: readonly (readonly [string, number])[] = [
  ["08", 503],
  ["09", 500],
  ["0L", 403],
  ["0P", 403],
  ["23503", 409],
  ["23505", 409],
  ["25006", 405],
  ["25", 500],
  ["28", 403],
  ["2D", 500],
  ["38", 500],
  ["39", 500],
  ["3B", 500],
  ["40", 500],
  ["53400", 500],
  ["53", 503],
  ["54", 500],
  ["55", 500],
  ["57P", 503],
  ["57", 500],
  ["58", 500],
  ["F0", 500],
  ["HV", 500],
  ["P0001", 400],
  ["P0", 500],
  ["XX", 500],
  ["42883", 404],
  ["42P01", 404],
  ["42P17", 500],
];
/** A function that lacks WHERE, or answers 21000 for two rows into one: the caller's doing. */
const DEFAULT_STATUS = 400;
const NO_CONNECTION = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "EPIPE",
]);

function statusOf(code: string, caller: Caller): number {
  if (code === "42501") return caller.role === "anon" ? 401 : 403;
  const custom = /^PT(\d{3})$/.exec(code);
  if (custom !== null) return Number(custom[1]);
  return STATUS_BY_PREFIX.find(([prefix]) => code.startsWith(prefix))?.[1] ?? DEFAULT_STATUS;
}

/** The error body PostgREST answers with. */
export function restError(
  status: number,
  code: string,
  message: string,
  details: unknown = null,
  hint: string | null = null,
): Reply {
  return json(status, { code, details, hint, message });
}

/** Turns what the driver threw into PostgREST's answer; null when it is no database failure. */
export function presentDatabaseError(error: unknown, caller: Caller): Reply | null {
  if (error instanceof postgres.PostgresError) {
    const { code, message, detail, hint } = error;
    return restError(statusOf(code, caller), code, message, detail ?? null, hint ?? null);
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!NO_CONNECTION.has(code)) return null;
  return restError(503, "PGRST001", "Database client error. Retrying the connection.");
}

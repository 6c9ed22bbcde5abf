import { AppError, ERROR_STATUS, isErrorCode } from "@kaunter/domain";
import { z } from "zod";
import { log } from "@/server/log";
import { jsonAnswer } from "./json-answer";

/** A database that is away is looked for again after so long, ms. */
const RETRY_AFTER_MS = 5_000;

/** The one shape in which a route says no: `{ code, message, fields? }`. No stack ever reaches a browser. */
export function errorResponse(error: unknown, route: string): Response {
  const known = toKnown(error);
  if (known.code === "internal") log.error("route/failed", error, { route });
  const body = { code: known.code, message: known.message, ...(known.fields ? { fields: known.fields } : {}) };
  const status = ERROR_STATUS[known.code];
  // WAHA honours this as the least it waits before the next attempt.
  const waitMs = known.retryAfterMs ?? (status === 503 ? RETRY_AFTER_MS : null);
  const later = waitMs === null ? {} : { "Retry-After": String(Math.ceil(waitMs / 1000)) };
  return jsonAnswer(body, { status, headers: { "Cache-Control": "no-store", ...later } });
}

function toKnown(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return badInput(error);
  // Thrown by what the process made in Next's other module graph, whose classes are not these.
  if (error instanceof Error && error.name === "AppError") {
    const code: unknown = Reflect.get(error, "code");
    if (isErrorCode(code)) return new AppError(code, error.message, { cause: error });
  }
  return new AppError("internal", "Something went wrong on our side.", { cause: error });
}

/** Names each wrong field by its path; unknown fields are named one by one. */
function badInput(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join(".");
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) fields[key] = "is not known";
    else fields[path || "body"] = issue.message;
  }
  return new AppError("bad_request", "The request is not of the expected form.", { fields });
}

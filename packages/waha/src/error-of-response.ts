import { WahaError, type WahaErrorKind } from "./errors.ts";
import { readErrorBody, type ErrorBody } from "./wire/error-body.ts";

/** An engine's sentence may be long and may quote what was sent; this much of it is kept, in characters. */
const LONGEST_SENTENCE = 300;

/**
 * Turns a failed answer into a `WahaError`. Codes below 500, and 501, mean the call was refused and nothing was sent;
 * any other 5xx may have happened after the message left. Source: WAHA facts §2, architecture §4 "Send".
 */
export function errorOfResponse(method: string, path: string, httpStatus: number, body: unknown): WahaError {
  const read = readErrorBody(body);
  const kind = kindOf(httpStatus, read);
  const details = read.sentences.map((sentence) => sentence.slice(0, LONGEST_SENTENCE));
  return new WahaError({
    kind,
    message: `WAHA answered ${String(httpStatus)} to ${method} ${path}${details.length > 0 ? `: ${details.join("; ")}` : ""}`,
    method,
    path,
    sent: httpStatus < 500 || httpStatus === 501 ? "no" : "maybe",
    httpStatus,
    status: read.status,
    expected: read.expected,
    details,
  });
}

function kindOf(httpStatus: number, body: ErrorBody): WahaErrorKind {
  if (httpStatus === 401 || httpStatus === 403) return "unauthorized";
  if (httpStatus === 404) return "not_found";
  if (httpStatus === 501) return "not_implemented";
  if (httpStatus >= 500) return "engine_failure";
  if (httpStatus < 400) return "bad_shape";
  if (body.expected) return "wrong_status";
  return body.sentences.some((sentence) => /^Session "[^"]*" does not exist$/.test(sentence))
    ? "not_found"
    : "unprocessable";
}

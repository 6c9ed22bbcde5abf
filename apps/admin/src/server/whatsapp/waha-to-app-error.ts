import { AppError, type ErrorCode, isErrorCode } from "@kaunter/domain";
import type { UltraMsgErrorKind } from "@kaunter/ultramsg";
import type { WahaErrorKind } from "@kaunter/waha";

const CODES: Readonly<Record<WahaErrorKind, ErrorCode>> = {
  timeout: "gateway_timeout",
  unreachable: "gateway_unreachable",
  unauthorized: "gateway_refused",
  not_found: "not_found",
  wrong_status: "gateway_not_working",
  unprocessable: "gateway_refused",
  not_implemented: "gateway_not_implemented",
  engine_failure: "gateway_bad_answer",
  bad_shape: "gateway_bad_answer",
};

const ULTRAMSG_CODES: Readonly<Record<UltraMsgErrorKind, ErrorCode>> = {
  timeout: "gateway_timeout",
  unreachable: "gateway_unreachable",
  wrong_token: "gateway_refused",
  unknown_instance: "gateway_refused",
  stopped_instance: "gateway_not_working",
  invalid: "gateway_refused",
  refused: "gateway_refused",
  failure: "gateway_bad_answer",
  bad_shape: "gateway_bad_answer",
};

/**
 * The gateways' failures in the house's words; one of the two translators (the other is the database's). They are known by
 * name: the process's one client may have been made in Next's other module graph, whose error classes are not these.
 */
export function wahaToAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Error) {
    const code = codeOf(error);
    if (code !== undefined) return new AppError(code, error.message, { cause: error });
  }
  return new AppError("internal", "Something went wrong on our side.", { cause: error });
}

function codeOf(error: Error): ErrorCode | undefined {
  const codes = error.name === "WahaError" ? CODES : error.name === "UltraMsgError" ? ULTRAMSG_CODES : null;
  if (codes !== null) {
    const kind: unknown = Reflect.get(error, "kind");
    return Object.entries<ErrorCode>(codes).find(([known]) => known === kind)?.[1];
  }
  const code: unknown = error.name === "AppError" ? Reflect.get(error, "code") : undefined;
  return isErrorCode(code) ? code : undefined;
}

import { AppError, type ErrorCode } from "@kaunter/domain";
import { WahaError, type WahaErrorKind } from "@kaunter/waha";

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

/** The gateway's failures in the house's words; one of the two translators (the other is the database's). */
export function wahaToAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof WahaError) return new AppError(CODES[error.kind], error.message, { cause: error });
  return new AppError("internal", "Something went wrong on our side.", { cause: error });
}

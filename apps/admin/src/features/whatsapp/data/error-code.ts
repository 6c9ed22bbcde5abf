import { AppError, type ErrorCode } from "@kaunter/domain";

/** The code to show for anything that was thrown; what nobody foresaw is `internal`. */
export function errorCodeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : "internal";
}

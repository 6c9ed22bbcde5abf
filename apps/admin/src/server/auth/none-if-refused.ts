import { AppError } from "@kaunter/domain";

/**
 * For a page's `.catch`: null for whoever may not see it (each page says what it shows them instead).
 * @throws every other error, as it came: a failure is not a refusal
 */
export function noneIfRefused(error: unknown): null {
  if (error instanceof AppError && (error.code === "forbidden" || error.code === "unauthenticated")) return null;
  throw error;
}

import { AppError } from "@kaunter/domain";

/**
 * Refuses a write that another site's page sent with our cookie. Browsers always name the origin on such requests;
 * programs that name none carry no cookie of a staff member's browser either.
 * @throws AppError `forbidden`
 */
export function requireSameOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  if (origin === null) return;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (!URL.canParse(origin) || new URL(origin).host !== host) {
    throw new AppError("forbidden", "This request came from another site.");
  }
}

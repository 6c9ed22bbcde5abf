import { AppError } from "@kaunter/domain";

/**
 * Refuses a write that another site's page sent with our cookie. Browsers name the origin on such requests, and whether it is
 * another site's (`Sec-Fetch-Site`); programs that name neither carry no cookie of a staff member's browser.
 * @throws AppError `forbidden`
 */
export function requireSameOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const { headers } = request;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  const foreign = origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host);
  if (foreign || site === "cross-site" || site === "same-site") {
    throw new AppError("forbidden", "This request came from another site.");
  }
}

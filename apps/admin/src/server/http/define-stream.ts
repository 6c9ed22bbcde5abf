import { requireSamePerson } from "@/server/auth/same-person";
import { AppError, type Permission } from "@kaunter/domain";
import { openStream } from "@/server/feed/open-stream";
import { type Handler, timed } from "@/server/metrics/timed";
import { admit } from "./define-route";
import { errorResponse } from "./error-response";

/**
 * Declares the feed's server-sent stream. `no-transform` keeps proxies and compression from buffering it.
 * The place to start from is `Last-Event-ID` (a browser coming back by itself) or `?since=`.
 */
export function defineStream(route: { permission: Permission }): Handler {
  return timed(async (request) => {
    const url = new URL(request.url);
    try {
      const staff = await admit(route, request);
      requireSamePerson(staff, url.searchParams.get("staff"));
      const since = request.headers.get("last-event-id") ?? url.searchParams.get("since");
      if (!since || since.length > 200) {
        throw new AppError("bad_request", "Where to start from is missing.", { fields: { since: "is required" } });
      }
      return new Response(openStream(staff, since, request.signal), {
        headers: {
          "Content-Type": "text/event-stream; charset=utf-8",
          "Cache-Control": "no-cache, no-transform",
          "X-Accel-Buffering": "no",
        },
      });
    } catch (error) {
      return errorResponse(error, url.pathname);
    }
  });
}

import type { Permission } from "@kaunter/domain";
import type { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { type Handler, timed } from "@/server/metrics/timed";
import { admit } from "./define-route";
import { errorResponse } from "./error-response";
import type { RateLimit } from "./rate-limit";

interface DownloadRoute<Query> {
  /** There is no default: a route that forgets its permission does not compile. */
  readonly permission: Permission | "signed-in";
  /** How often one person may, where it costs others something. */
  readonly limit?: RateLimit;
  readonly query: z.ZodType<Query>;
  /** Answers the whole response: a file has headers of its own. */
  readonly run: (staff: CurrentStaff, query: Query, request: Request) => Promise<Response>;
}

/** Declares a route that answers bytes instead of JSON; its errors have the one error shape. */
export function defineDownload<Query>(route: DownloadRoute<Query>) {
  const handler: Handler = timed(async (request) => {
    const { searchParams, pathname } = new URL(request.url);
    try {
      const staff = await admit(route, request);
      return await route.run(staff, route.query.parse(Object.fromEntries(searchParams)), request);
    } catch (error) {
      return errorResponse(error, pathname);
    }
  });
  return Object.assign(handler, { declared: route });
}

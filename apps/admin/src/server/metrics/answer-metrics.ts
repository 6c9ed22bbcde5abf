import { env } from "@/env";
import { sameSecret } from "@/server/http/same-secret";
import { readMetrics } from "./read-metrics";

/**
 * `/metrics`, for whoever holds `KAUNTER_METRICS_TOKEN`. Without such a setting there is no such page: a route cannot tell
 * a neighbour from a stranger behind a proxy, so there is no exception for the own machine.
 */
export async function answerMetrics(request: Request): Promise<Response> {
  const token = env().KAUNTER_METRICS_TOKEN;
  if (token === undefined) return new Response(null, { status: 404 });
  const given = request.headers.get("authorization") ?? "";
  if (!sameSecret(given, `Bearer ${token}`)) {
    return new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
  }
  const { text, contentType } = await readMetrics();
  return new Response(text, { headers: { "Content-Type": contentType, "Cache-Control": "no-store" } });
}

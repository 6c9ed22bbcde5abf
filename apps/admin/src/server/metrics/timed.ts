import { metrics } from "./metrics";

/** What Next hands a route beside the request. */
interface Context {
  /** Nothing in a route without parameters. */
  readonly params: Promise<Record<string, string> | undefined>;
}

export type Handler = (request: Request, context: Context) => Promise<Response>;

/** A handler whose answers are counted and timed, under its route's pattern and not under the ids asked for. */
export function timed(run: Handler): Handler {
  return async (request, context) => {
    const sinceMs = performance.now();
    const response = await run(request, context);
    const { pathname } = new URL(request.url);
    const route = patternOf(pathname, (await context.params) ?? {});
    const labels = { method: request.method, route, status: String(response.status) };
    metrics().requests.observe(labels, (performance.now() - sinceMs) / 1000);
    return response;
  };
}

/**
 * `/api/people/[id]` of `/api/people/7`. What fits no parameter however it is spelt is one route too: strangers choose
 * addresses, and each pattern is kept for as long as the process lives.
 */
function patternOf(pathname: string, params: Readonly<Record<string, string>>): string {
  const names = new Map(Object.entries(params).map(([name, value]) => [plain(value), `[${name}]`]));
  return pathname
    .split("/")
    .map((part) => names.get(plain(part)) ?? (part.includes("%") ? "[?]" : part))
    .join("/");
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

import type { RecordedExchange } from "@kaunter/testing";

interface SeenCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A fetch that gives these recorded answers in order, and keeps what it was asked. */
export function recordedFetch(...exchanges: RecordedExchange[]) {
  const seen: SeenCall[] = [];
  const waiting = [...exchanges];
  const fetch = (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    const body = typeof init.body === "string" ? (JSON.parse(init.body) as unknown) : null;
    seen.push({
      method: init.method ?? "GET",
      path: url.pathname,
      query: url.searchParams,
      headers: new Headers(init.headers),
      body,
    });
    const next = waiting.shift();
    if (!next) throw new Error(`nothing is recorded for call ${String(seen.length)}`);
    const text = next.responseBody === null ? null : JSON.stringify(next.responseBody);
    return Promise.resolve(new Response(text, { status: next.status, headers: next.responseHeaders }));
  };
  return { fetch, seen };
}

/** An answer made up for a test, in the shape of a recorded one. */
export function made(status: number, responseBody: unknown): RecordedExchange {
  return {
    name: "made",
    method: "GET",
    path: "/",
    headers: {},
    body: null,
    status,
    responseHeaders: { "content-type": "application/json" },
    responseBody,
    seconds: 0,
  };
}

import { vi } from "vitest";

/** What stands in for our routes in a test of the screen: a path (without its query) and what it answers, now or later. */
export type Routes = Readonly<Record<string, (url: URL, init: RequestInit | undefined) => unknown>>;

/** Answers `fetch` from a table; a path nobody named is a 404. Answers the calls, for a test to look at. */
export function answerRoutes(routes: Routes) {
  const fetch = vi.fn((input: string | URL | Request, init?: RequestInit) => {
    const url = new URL(input instanceof Request ? input.url : input, "http://desk.test");
    const answer = routes[url.pathname];
    if (!answer) return Promise.resolve(Response.json({ code: "not_found", message: url.pathname }, { status: 404 }));
    return Promise.resolve(answer(url, init)).then((body) => (body instanceof Response ? body : Response.json(body)));
  });
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

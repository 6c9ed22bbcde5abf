import type { Route } from "./all-routes.ts";
import { type Jar, jars } from "./next-headers.ts";

export const HOST = "desk.test";

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON; a form and bytes go as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One browser: it keeps its cookies, and asks routes as a page of ours would. */
export class Visitor {
  readonly #jar: Jar = new Map();

  ask(route: Route, { params = {}, query = {}, body, headers = {} }: Asked = {}): Promise<Response> {
    const path = route.path.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
    const search = new URLSearchParams(query).toString();
    const raw = body instanceof Uint8Array || body instanceof FormData || body === undefined;
    const init: RequestInit = {
      method: route.method,
      headers: { host: HOST, ...(raw ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    };
    const request = new Request(`http://${HOST}${path}${search === "" ? "" : `?${search}`}`, init);
    return jars.run(this.#jar, () => route.handler(request, { params: Promise.resolve(params) }));
  }
}

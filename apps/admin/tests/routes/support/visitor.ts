import type { Route } from "./all-routes.ts";
import { type Jar, jars } from "./next-headers.ts";

const HOST = "desk.test";

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON; what holds a file as a form; bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One browser: it keeps its cookies, and asks routes as a page of ours would. */
export class Visitor {
  readonly #jar: Jar = new Map();

  async ask(route: Route, { params = {}, query = {}, body, headers = {} }: Asked = {}): Promise<Response> {
    const path = route.path.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
    const search = new URLSearchParams(query).toString();
    const sent = await bodyOf(body);
    const init: RequestInit = {
      method: route.method,
      headers: { host: HOST, ...sent.headers, ...headers },
      ...(sent.bytes === null ? {} : { body: sent.bytes }),
    };
    const request = new Request(`http://${HOST}${path}${search === "" ? "" : `?${search}`}`, init);
    return jars.run(this.#jar, () => route.handler(request, { params: Promise.resolve(params) }));
  }
}

interface Sent {
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly headers: Record<string, string>;
}

/** A body as it travels: anything with a file in it is a form. */
async function bodyOf(body: unknown): Promise<Sent> {
  if (body === undefined) return { bytes: null, headers: {} };
  if (body instanceof Uint8Array) return { bytes: Uint8Array.from(body), headers: {} };
  if (!holdsFile(body)) {
    return { bytes: new TextEncoder().encode(JSON.stringify(body)), headers: { "content-type": "application/json" } };
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    if (value instanceof File) form.set(name, value);
    else if (value !== undefined) form.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
  const packed = new Response(form);
  const bytes = new Uint8Array(await packed.arrayBuffer());
  const type = packed.headers.get("content-type") ?? "";
  return { bytes, headers: { "content-type": type, "content-length": String(bytes.byteLength) } };
}

function holdsFile(body: unknown): body is Record<string, unknown> {
  return typeof body === "object" && body !== null && Object.values(body).some((value) => value instanceof File);
}

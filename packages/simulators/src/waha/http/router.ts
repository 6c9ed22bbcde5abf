import type { IncomingHttpHeaders } from "node:http";
import type { Sim } from "../sim.ts";
import type { Reply } from "./reply.ts";

export interface Call {
  readonly sim: Sim;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON, or null without a body. */
  readonly body: unknown;
  readonly headers: IncomingHttpHeaders;
}
export type RouteHandler = (call: Call) => Reply | Promise<Reply>;

export interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly handle: RouteHandler;
}

/** A route; `:name` in the path matches one segment. Earlier routes win. */
export function route(method: string, path: string, handle: RouteHandler): Route {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "");
  const pattern = new RegExp(`^${path.replace(/:\w+/g, "([^/]+)")}$`);
  return { method, pattern, names, handle };
}

export function findRoute(routes: readonly Route[], method: string, pathname: string) {
  for (const candidate of routes) {
    const match = candidate.method === method ? candidate.pattern.exec(pathname) : null;
    if (!match) continue;
    const entries = candidate.names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")] as const);
    return { handle: candidate.handle, params: Object.fromEntries(entries) };
  }
  return null;
}

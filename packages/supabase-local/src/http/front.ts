import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { TokenSigner } from "../keys/json-web-token.ts";
import { type Call, readBody } from "./call.ts";
import { identifyCaller } from "./identify-caller.ts";
import { empty, json, type Reply, ReplyError } from "./reply.ts";

/** Answers the calls below one prefix. */
export type Service = (call: Call) => Promise<Reply>;

/** What the front serves. */
export interface FrontOptions {
  signer: TokenSigner;
  /** By prefix, e.g. `/auth/v1`. */
  services: Record<string, Service>;
  /** Paths that need no API key: `METHOD /path` prefixes, e.g. `GET /auth/v1/.well-known/`. */
  open: {
    prefix: string;
    answer: (path: string, query: URLSearchParams, request: IncomingMessage) => Promise<Reply>;
  }[];
  log: (line: string) => void;
}

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers":
    "Content-Encoding, Content-Location, Content-Range, Content-Type, Date, Location, Range-Unit",
};

function preflight(request: IncomingMessage): Reply {
  return empty(204, {
    "access-control-allow-methods": "GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS",
    "access-control-allow-headers": String(request.headers["access-control-request-headers"] ?? "*"),
    "access-control-max-age": "3600",
  });
}

async function route(request: IncomingMessage, options: FrontOptions): Promise<Reply> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const method = request.method ?? "GET";
  if (method === "OPTIONS") return preflight(request);
  const open = options.open.find(({ prefix }) => `${method} ${url.pathname}`.startsWith(prefix));
  if (open !== undefined) return open.answer(url.pathname, url.searchParams, request);
  const prefix = Object.keys(options.services).find((each) => url.pathname.startsWith(`${each}/`));
  const service = prefix === undefined ? undefined : options.services[prefix];
  if (prefix === undefined || service === undefined)
    return json(404, { message: "no Route matched with those values" });
  const caller = identifyCaller(request, url.searchParams, options.signer);
  url.searchParams.delete("apikey");
  let read: Promise<Buffer> | undefined;
  const body = (): Promise<Buffer> => (read ??= readBody(request));
  return service({
    method,
    path: url.pathname.slice(prefix.length),
    query: url.searchParams,
    headers: request.headers,
    caller,
    body,
  });
}

async function send(response: ServerResponse, reply: Reply, isHead: boolean): Promise<void> {
  response.writeHead(reply.status, { ...CORS, ...reply.headers });
  if (reply.body instanceof Readable && !isHead) await pipeline(reply.body, response);
  else if (isHead || reply.body === undefined || reply.body instanceof Readable) response.end();
  else response.end(reply.body);
}

async function answer(request: IncomingMessage, response: ServerResponse, options: FrontOptions): Promise<void> {
  try {
    const reply = await route(request, options).catch((error: unknown) => {
      if (error instanceof ReplyError) return error.reply;
      options.log(
        `${String(request.method)} ${String(request.url)}: ${error instanceof Error ? error.message : String(error)}`,
      );
      return json(500, { code: "unexpected_failure", message: "Unexpected failure, please check the server log" });
    });
    await send(response, reply, request.method === "HEAD");
  } catch {
    // The client went away while we were writing: nobody is left to tell.
    response.destroy();
  }
}

/** The one HTTP server in front of every service; listens on 127.0.0.1 once the caller says so. */
export function createFront(options: FrontOptions): Server {
  const server = createServer((request, response) => {
    void answer(request, response, options);
  });
  server.keepAliveTimeout = 65_000;
  return server;
}

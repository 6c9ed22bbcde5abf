import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { takeMishap } from "../mishaps.ts";
import { environmentOf } from "../profile.ts";
import type { Sim } from "../sim.ts";
import { Answer, EngineException, refusal, unauthorized, type Reply } from "./reply.ts";
import { findRoute, type Route } from "./router.ts";
import { spoil } from "./spoil.ts";
import { writeReply } from "./write-reply.ts";

/** WAHA's limit for JSON bodies, in bytes. */
const BODY_LIMIT = 50 * 1024 * 1024;

/** The HTTP face: key, body, faults, route, envelopes. */
export function createHttpServer(sim: Sim, routes: readonly Route[]): Server {
  return createServer((request, response) => {
    answer(sim, routes, request, response).catch(() => response.destroy());
  });
}

async function answer(sim: Sim, routes: readonly Route[], request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? "/", "http://simulator");
  const text = await readBody(request);
  if (!allowed(sim, url, request.headers["x-api-key"])) return writeReply(sim, response, unauthorized);
  const perform = () => run(sim, routes, request, url, text);
  const isApi = url.pathname.startsWith("/api/");
  // The controls themselves are never disturbed, nor do they meet a connection that is just being given up.
  if (url.pathname.startsWith("/sim/")) response.setHeader("Connection", "close");
  const mishap = isApi ? takeMishap(sim.faults, url.pathname) : null;
  if (sim.faults.latencyMs > 0 && isApi) await sim.timers.pause(sim.faults.latencyMs);
  if (!mishap) return writeReply(sim, response, await perform());
  if (mishap.kind === "fail") {
    if (mishap.perform) await perform();
    const error = new EngineException(mishap.message, mishap.name);
    return writeReply(sim, response, spoil(mishap, exceptionReply(sim, request, url, text, error)));
  }
  const reply = mishap.perform ? await perform() : null;
  if (mishap.kind === "loseReply") return void response.destroy();
  if (mishap.kind !== "hang" && reply) return writeReply(sim, response, spoil(mishap, reply), mishap.kind);
}

async function run(
  sim: Sim,
  routes: readonly Route[],
  request: IncomingMessage,
  url: URL,
  text: string,
): Promise<Reply> {
  let body: unknown = null;
  try {
    if (text !== "") body = JSON.parse(text);
  } catch (error) {
    return refusal(400, error instanceof Error ? error.message : "Bad Request");
  }
  const method = request.method ?? "GET";
  const found = findRoute(routes, method, url.pathname);
  if (!found) return refusal(404, `Cannot ${method} ${url.pathname}`);
  try {
    return await found.handle({ sim, params: found.params, query: url.searchParams, body, headers: request.headers });
  } catch (error) {
    if (error instanceof Answer) return error.reply;
    if (error instanceof Error) return exceptionReply(sim, request, url, text, error);
    throw error;
  }
}

/** The 500 envelope; it echoes the request, as the real one does. */
function exceptionReply(sim: Sim, request: IncomingMessage, url: URL, text: string, error: Error): Reply {
  const json = {
    statusCode: 500,
    timestamp: new Date(sim.now()).toISOString(),
    exception: { message: error.message, name: error.name, stack: `${error.name}: ${error.message}\n    at engine` },
    request: {
      path: url.pathname,
      method: request.method,
      body: text === "" ? {} : (JSON.parse(text) as unknown),
      query: Object.fromEntries(url.searchParams),
    },
    version: environmentOf(sim.profile),
  };
  return { status: 500, json };
}

function allowed(sim: Sim, url: URL, header: string | string[] | undefined): boolean {
  if (!/^\/(api|health|sim)(\/|$)/.test(url.pathname)) return true;
  const query = sim.profile.keyInQuery ? url.searchParams.get("x-api-key") : null;
  return (header ?? query) === sim.apiKey;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Error("the body is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

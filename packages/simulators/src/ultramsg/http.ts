import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerControl } from "./control.ts";
import { fileAt } from "./files.ts";
import { routes } from "./routes.ts";
import type { UmSim } from "./sim.ts";

const UNPAID =
  "Your instance has been Stopped due to non-payment. you can activate this instance by extending your subscription. Payment information updates every 5 minutes.";
const HTML = "<html><head><title>502 Bad Gateway</title></head><body><center>nginx</center></body></html>";

/** The HTTP face: instance, token, faults, route. */
export function createUmServer(sim: UmSim): Server {
  return createServer((request, response) => {
    answer(sim, request, response).catch(() => response.destroy());
  });
}

async function answer(sim: UmSim, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://simulator");
  const text = await readText(request);
  const control = answerControl(sim, `${request.method ?? "GET"} ${url.pathname}`, text);
  if (control) return write(response, control.status, JSON.stringify(control.body));
  const file = fileAt(sim, url.pathname);
  if (file) return void response.writeHead(200, { "Content-Length": file.byteLength }).end(file);
  sim.counters.requests += 1;
  if (sim.faults.latencyMs > 0) await sim.timers.pause(sim.faults.latencyMs);
  const [, instance = "", ...rest] = url.pathname.split("/");
  const path = `/${rest.join("/")}`;
  if (instance !== sim.instanceId || sim.faults.instance === "unknown") {
    return write(response, 404, JSON.stringify({ error: "Instance not found" }));
  }
  if (sim.faults.instance === "stopped") return write(response, 404, JSON.stringify({ error: UNPAID }));
  const fields = fieldsOf(request, url, text);
  if (sim.faults.tokenChanged || fields.get("token") !== sim.token) {
    const error = "Wrong token. Please provide token as a GET parameter.";
    return write(response, sim.faults.wrongTokenStatus, JSON.stringify({ error }));
  }
  const how = takeSpoil(sim, path);
  const carry = () => {
    const route = routes[`${request.method ?? "GET"} ${path}`];
    return route ? JSON.stringify(route(sim, fields)) : JSON.stringify({ error: "path not found" });
  };
  if (how === null) return write(response, 200, carry());
  spoil(response, how, carry);
}

function spoil(response: ServerResponse, how: string, carry: () => string): void {
  if (how === "hang") return;
  if (how === "lost") {
    carry();
    response.destroy();
  } else if (how === "html") write(response, 200, HTML, "text/html");
  else if (how === "error500") write(response, 500, JSON.stringify({ error: "Internal error" }));
  else if (how === "garbage") write(response, 200, JSON.stringify({ hello: "world" }));
  else if (how === "sentFalse") {
    carry();
    write(response, 200, JSON.stringify({ sent: "false", message: "connection problem" }));
  } else {
    const body = carry();
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  }
}

function takeSpoil(sim: UmSim, path: string): string | null {
  const { spoil: next } = sim.faults;
  if (next === null || !path.startsWith(next.path)) return null;
  sim.faults = { ...sim.faults, spoil: next.times > 1 ? { ...next, times: next.times - 1 } : null };
  return next.how;
}

/** A GET's query; a POST's body, urlencoded or JSON. Multipart is read as nothing, as UltraMsg does. */
function fieldsOf(request: IncomingMessage, url: URL, text: string): URLSearchParams {
  const fields = new URLSearchParams(url.search);
  const type = request.headers["content-type"] ?? "";
  const sent = type.includes("json") ? new URLSearchParams(JSON.parse(text) as Record<string, string>) : null;
  const body = sent ?? (type.includes("urlencoded") ? new URLSearchParams(text) : new URLSearchParams());
  for (const [name, value] of body) fields.set(name, value);
  return fields;
}

function write(response: ServerResponse, status: number, body: string, type = "application/json"): void {
  response.writeHead(status, { "Content-Type": type }).end(body);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

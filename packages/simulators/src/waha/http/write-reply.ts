import type { ServerResponse } from "node:http";
import type { Mishap } from "../mishaps.ts";
import type { Sim } from "../sim.ts";
import type { Reply } from "./reply.ts";

/** How often a slow file goes on, in ms. */
const STEP_MS = 50;

/** Sends an answer: whole, trickling, or broken off half way though its length was announced. */
export async function writeReply(
  sim: Sim,
  response: ServerResponse,
  reply: Reply,
  mishap?: Mishap["kind"],
): Promise<void> {
  if (response.destroyed) return;
  const payload =
    reply.bytes ??
    (reply.json === undefined || reply.json === null ? Buffer.alloc(0) : Buffer.from(JSON.stringify(reply.json)));
  const type = reply.bytes || payload.length === 0 ? {} : { "Content-Type": "application/json; charset=utf-8" };
  const length = reply.status === 304 ? {} : { "Content-Length": payload.length };
  response.writeHead(reply.status, { ...type, ...length, ...reply.headers });
  if (mishap === "truncate") {
    response.write(payload.subarray(0, Math.floor(payload.length / 2)), () => response.destroy());
    return;
  }
  if (reply.paceBytesPerSecond === undefined) return void response.end(payload);
  const step = Math.max(1, Math.floor((reply.paceBytesPerSecond * STEP_MS) / 1000));
  for (let at = 0; at < payload.length && !response.destroyed; at += step) {
    response.write(payload.subarray(at, at + step));
    await sim.timers.pause(STEP_MS);
  }
  response.end();
}

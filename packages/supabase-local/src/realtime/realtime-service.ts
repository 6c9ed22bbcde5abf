import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { z } from "zod";
import type { Call } from "../http/call.ts";
import type { Service } from "../http/front.ts";
import { empty, json, type Reply } from "../http/reply.ts";
import { InvalidTokenError } from "../keys/json-web-token.ts";
import { authorizeTopic } from "./authorize-topic.ts";
import type { RealtimeContext } from "./channel.ts";
import { RealtimeSocket } from "./realtime-socket.ts";

const PATH = "/realtime/v1/websocket";
const batch = z.object({
  messages: z.array(
    z.object({ topic: z.string(), event: z.string(), payload: z.unknown(), private: z.boolean().nullish() }),
  ),
});
type Message = z.infer<typeof batch>["messages"][number];

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function isKnownKey(context: RealtimeContext, apiKey: string): boolean {
  try {
    context.signer.verify(apiKey);
    return true;
  } catch (error) {
    if (error instanceof InvalidTokenError) return false;
    throw error;
  }
}

/** Accepts `/realtime/v1/websocket` on the front's server. Returns what closes every connection. */
export function acceptSockets(server: Server, context: RealtimeContext): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 3_000_000 });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const apiKey = url.searchParams.get("apikey") ?? "";
    if (url.pathname !== PATH) refuse(socket, "404 Not Found");
    else if (!isKnownKey(context, apiKey)) refuse(socket, "401 Unauthorized");
    else {
      sockets.handleUpgrade(request, socket, head, (accepted) => {
        const version = url.searchParams.get("vsn") === "2.0.0" ? "2.0.0" : "1.0.0";
        new RealtimeSocket(accepted, context, version, apiKey);
      });
    }
  });
  return () => {
    for (const client of sockets.clients) client.close(1001, "server stops");
    sockets.close();
  };
}

/** `/realtime/v1/api/broadcast` and `…/<topic>/events/<event>`: broadcasts by HTTP. */
export function createRealtimeService(context: RealtimeContext): Service {
  const send = async (call: Call, message: Message): Promise<void> => {
    const isPrivate = message.private ?? false;
    const allowed = !isPrivate || (await authorizeTopic(context.sql, message.topic, call.caller.claims)).writeBroadcast;
    if (allowed) context.hub.broadcast(message.topic, isPrivate, { event: message.event, payload: message.payload });
  };
  return async (call): Promise<Reply> => {
    const one = /^\/api\/broadcast\/([^/]+)\/events\/([^/]+)$/.exec(call.path);
    if (call.method !== "POST" || (one === null && call.path !== "/api/broadcast"))
      return json(404, { message: "not found" });
    const body: unknown = JSON.parse((await call.body()).toString("utf8"));
    if (one !== null) {
      const [topic, event] = [decodeURIComponent(one[1] ?? ""), decodeURIComponent(one[2] ?? "")];
      await send(call, { topic, event, payload: body, private: call.query.get("private") === "true" });
      return empty(202);
    }
    const parsed = batch.safeParse(body);
    if (!parsed.success) return json(422, { message: "messages are missing or malformed" });
    for (const message of parsed.data.messages) await send(call, message);
    return empty(202);
  };
}

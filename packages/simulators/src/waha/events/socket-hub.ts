import type { Server } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import { wants } from "./event-names.ts";
import type { Parcel } from "./parcel.ts";

/** As the real server closes a socket whose key is wrong: only after it was opened. Source: WAHA facts §10. */
const REFUSED = 1008;

export interface SocketHub {
  broadcast(parcel: Pick<Parcel, "session" | "event" | "text">): void;
  /** The same text to everybody, asked for or not. */
  sendAll(text: string): void;
  /** Cuts every connection without a word; answers how many there were. */
  drop(): number;
  size(): number;
  /** Pings everybody and ends those who missed the last one. */
  beat(): void;
}

interface Client {
  readonly socket: WebSocket;
  readonly session: string;
  readonly events: readonly string[];
  alive: boolean;
}

/** The `/ws` door: key in the query, fan-out, heartbeat. */
export function createSocketHub(server: Server, apiKey: string): SocketHub {
  const door = new WebSocketServer({ noServer: true });
  const clients = new Set<Client>();
  server.on("upgrade", (request, stream, head) => {
    const url = new URL(request.url ?? "/", "http://simulator");
    if (url.pathname !== "/ws") return void stream.destroy();
    door.handleUpgrade(request, stream, head, (socket) => {
      const query = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
      if (query.get("x-api-key") !== apiKey) return socket.close(REFUSED, "Unauthorized");
      const events = url.searchParams.getAll("events").flatMap((names) => names.split(","));
      const session = url.searchParams.get("session") ?? "*";
      const client: Client = { socket, session, events: events.length > 0 ? events : ["*"], alive: true };
      clients.add(client);
      socket.on("pong", () => (client.alive = true));
      socket.on("close", () => clients.delete(client));
      socket.on("error", () => socket.terminate());
    });
  });
  const drop = () => {
    const count = clients.size;
    for (const client of clients) client.socket.terminate();
    clients.clear();
    return count;
  };
  return {
    broadcast: (parcel) => {
      for (const { socket, session, events } of clients) {
        if ((session === "*" || session === parcel.session) && wants(events, parcel.event)) socket.send(parcel.text);
      }
    },
    sendAll: (text) => {
      for (const { socket } of clients) socket.send(text);
    },
    drop,
    size: () => clients.size,
    beat: () => {
      for (const client of clients) {
        if (!client.alive) client.socket.terminate();
        client.alive = false;
        client.socket.ping();
      }
    },
  };
}

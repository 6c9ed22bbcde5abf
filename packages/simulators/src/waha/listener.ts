import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export interface Listener {
  /** Listens and answers the port; the same one again after the first time. */
  listen(): Promise<number>;
  /** Stops listening and cuts every connection. */
  close(): Promise<void>;
}

/** A server that can go away and come back on its port, as a crash and a restart look from outside. */
export function createListener(server: Server, host: string, wantedPort: number): Listener {
  let port = wantedPort;
  const connections = new Set<Socket>();
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.on("close", () => connections.delete(socket));
  });
  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          port = (server.address() as AddressInfo).port;
          resolve(port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of connections) socket.destroy();
      }),
  };
}

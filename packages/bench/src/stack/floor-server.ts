import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that does nothing but answer: what our routes and streams are compared with. */
export interface FloorServer {
  readonly url: string;
  /** Reads so many bytes from it, as our routes are read. */
  bytes(count: number): Promise<void>;
  /** Sends a line to every open stream. */
  tell(line: string): void;
  stop(): void;
}

/** Draws each line of the stream, as plainly as a page can. */
const PAGE = `<!doctype html><body><main></main><script>
new EventSource("/stream").onmessage = ({ data }) => {
  const line = document.createElement("article");
  line.textContent = data;
  document.querySelector("main").append(line);
};
</script>`;

/** `/bytes/<n>`: so many bytes; `/`: a page that draws each line of `/stream`, plainly. */
export async function startFloorServer(): Promise<FloorServer> {
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/stream") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
      response.write(": here\n\n");
      streams.add(response);
      response.on("close", () => streams.delete(response));
    } else if (path.startsWith("/bytes/")) {
      response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
      response.end(Buffer.alloc(Number(path.slice("/bytes/".length)), 97));
    } else {
      response.writeHead(200, { "content-type": "text/html" });
      response.end(PAGE);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    bytes: async (count) => {
      await (await fetch(`${url}/bytes/${String(count)}`)).arrayBuffer();
    },
    tell: (line) => {
      for (const stream of streams) stream.write(`data: ${line}\n\n`);
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

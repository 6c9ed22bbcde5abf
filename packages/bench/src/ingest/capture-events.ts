import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type LoadReport, startWahaSimulator } from "@kaunter/simulators";

/** One webhook as WAHA posts it. */
export interface Posted {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Lets a simulator of its own play a load against a server that only writes down: real events, signed, in order. */
export async function captureEvents(count: number, hmacKey: string): Promise<{ posted: Posted[]; report: LoadReport }> {
  const posted: Posted[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      posted.push({ headers: signedHeaders(request.headers), body: Buffer.concat(chunks).toString() });
      response.end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const simulator = await startWahaSimulator({ webhook: { url, hmacKey } });
  try {
    const report = await simulator.control.load({
      ...{ chats: 200, events: count, eventsPerSecond: 300, seed: 7, log: true },
    });
    for (const end = Date.now() + 30_000; posted.length < report.emitted && Date.now() < end;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return { posted, report };
  } finally {
    await simulator.stop();
    server.closeAllConnections();
    server.close();
  }
}

function signedHeaders(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => name.startsWith("x-webhook-") || name === "content-type");
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

import { Agent, request } from "node:http";
import type { Posted } from "./capture-events.ts";

/** Posts one after the other over so many connections at once, each again until it is taken. Answers the ms it took. */
export async function replay(url: string, posted: readonly Posted[], connections: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const since = performance.now();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let one = posted[next++]; one; one = posted[next++]) {
      while ((await post(agent, url, one)) === 503) await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  agent.destroy();
  return performance.now() - since;
}

/** @returns the status, 200 or 503. @throws Error on any other */
function post(agent: Agent, url: string, { headers, body }: Posted): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(url, {
      method: "POST",
      agent,
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
    });
    call.on("error", reject);
    call.on("response", (response) => {
      response.resume();
      const status = response.statusCode ?? 0;
      if (status === 200 || status === 503) response.on("end", () => resolve(status));
      else reject(new Error(`the webhook answered ${String(status)}`));
    });
    call.end(body);
  });
}

import { createServer } from "node:net";
import { SupabaseLocalError } from "../supabase-local-error.ts";

function tryListen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      const found = typeof address === "object" && address !== null ? address.port : port;
      probe.close(() => {
        resolve(found);
      });
    });
  });
}

/**
 * Proves that a port on 127.0.0.1 is free, or picks one when `port` is 0.
 * @param purpose what will listen there, for the message
 * @throws SupabaseLocalError `port_taken`
 */
export async function requireFreePort(port: number, purpose: string): Promise<number> {
  try {
    return await tryListen(port);
  } catch (cause) {
    throw new SupabaseLocalError("port_taken", `Port ${String(port)} (${purpose}) is already in use on 127.0.0.1.`, {
      cause,
    });
  }
}

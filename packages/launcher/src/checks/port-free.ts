import { createServer } from "node:net";
import { LauncherError } from "../launcher-error.ts";

/** @throws LauncherError when something already listens there; `variable` is how to choose another port. */
export async function requireFreePort(port: number, what: string, variable: string): Promise<void> {
  if (port === 0) return;
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => {
      reject(
        new LauncherError(
          `Port ${port} (${what}) is taken. Is Kaunter already running? Otherwise choose another: ${variable}=${port + 1} npx -y pnpm@12 start`,
        ),
      );
    });
    probe.listen(port, "127.0.0.1", () =>
      probe.close(() => {
        resolve();
      }),
    );
  });
}

/** A port nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
  });
}

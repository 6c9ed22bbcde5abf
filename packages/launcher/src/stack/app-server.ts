import { request } from "node:http";
import { nextBin } from "../build/ensure-build.ts";
import { LauncherError } from "../launcher-error.ts";
import { paths } from "../paths.ts";
import { type ChildServer, startChild } from "../process/child-server.ts";

const READY_WITHIN_MS = 60_000;

export interface AppServer extends ChildServer {
  readonly url: string;
}

interface AppOptions {
  readonly port: number;
  readonly mode: "start" | "dev";
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
}

/** Starts the Next server and resolves when it answers. @throws LauncherError when it ends or stays silent. */
export async function startApp({ port, mode, env, onLine }: AppOptions): Promise<AppServer> {
  const last: string[] = [];
  const child = startChild(process.execPath, [nextBin(), mode, "-H", "127.0.0.1", "-p", String(port)], {
    cwd: paths.admin,
    env: { ...process.env, ...env, PORT: String(port), NODE_ENV: mode === "dev" ? "development" : "production" },
    onLine: (line) => {
      last.push(line);
      if (last.length > 40) last.shift();
      onLine(line);
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const died = child.ended.then(() => "ended" as const);
  const outcome = await Promise.race([died, answering(`${url}/login`)]);
  if (outcome === "answers") return { ...child, url };
  await child.stop();
  throw new LauncherError(`The app did not start.\n${last.join("\n")}`);
}

async function answering(url: string): Promise<"answers" | "silent"> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (await answers(url)) return "answers";
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return "silent";
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = request(url, { method: "GET", timeout: 20_000 }, (response) => {
      response.resume();
      resolve((response.statusCode ?? 500) < 500);
    });
    probe.on("error", () => {
      resolve(false);
    });
    probe.on("timeout", () => probe.destroy());
    probe.end();
  });
}

import { type ChildProcess, spawn } from "node:child_process";

/** After this long a child that was asked to stop is ended, ms. */
const STOP_WITHIN_MS = 8_000;

export interface ChildServer {
  readonly pid: number;
  /** Resolves with the exit code when the process ends by itself or by `stop`. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

interface ChildServerOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onLine: (line: string) => void;
}

/** Starts a long-running process of ours, hands its output on line by line, and knows how to end it. */
export function startChild(command: string, args: readonly string[], options: ChildServerOptions): ChildServer {
  const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  // The channel says nothing; when this process is gone, however it went, its end tells the child to go too.

  for (const stream of [child.stdout, child.stderr]) if (stream) readLines(stream, options.onLine);
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", (code) => {
      resolve(code);
    });
  });
  return {
    pid: child.pid ?? -1,
    ended,
    stop: () => end(child, ended, "SIGTERM"),
    kill: () => end(child, ended, "SIGKILL"),
  };
}

async function end(child: ChildProcess, ended: Promise<unknown>, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}

function readLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = "";
  stream.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
}

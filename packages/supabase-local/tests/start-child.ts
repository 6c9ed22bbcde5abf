import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
const PACKAGE = fileURLToPath(new URL("..", import.meta.url));

/** What the command line tells its parent when it is up. */
interface Ready {
  url: string;
  anonKey: string;
  serviceRoleKey: string;
  dbUrl: string;
  clusterDir: string;
}

/** The stack in a process of its own, as the launcher runs it. */
export interface Child {
  process: ChildProcess;
  pid: number;
  ready: Ready;
  /** Resolves with the exit code when the process is gone. */
  exited: Promise<number | null>;
}

function spawnCli(args: string[]): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", CLI, ...args], {
    cwd: PACKAGE,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

/** Starts the command line over a folder and waits until it is ready. */
export async function startChild(dataDir: string): Promise<Child> {
  const child = spawnCli(["start", "--data-dir", dataDir, "--api-port", "0", "--db-port", "0"]);
  const exited = exitOf(child);
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.once("message", (message) => {
      resolve(message as Ready);
    });
    void exited.then((code) => {
      reject(new Error(`the command line ended with ${String(code)}`));
    });
  });
  return { process: child, pid: child.pid ?? 0, ready, exited };
}

/** Runs the command line to its end. */
export async function runCli(args: string[]): Promise<{ code: number | null; stderr: string }> {
  const child = spawnCli(args);
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return { code: await exitOf(child), stderr };
}

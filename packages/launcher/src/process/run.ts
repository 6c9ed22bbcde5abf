import { spawn } from "node:child_process";
import { LauncherError } from "../launcher-error.ts";

interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What the person reads when the command fails. */
  readonly failure: string;
  readonly quiet?: boolean;
  /** Ends the command. */
  readonly signal?: AbortSignal;
}

/** Runs a command to its end. Output is shown, or kept and shown only on failure. @throws LauncherError */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<void> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    ...(options.signal ? { signal: options.signal } : {}),
    stdio: options.quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  let kept = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (kept += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", (error) => {
      reject(new LauncherError(`${options.failure} ${error.message}`));
    });
    child.on("exit", resolve);
  });
  if (code !== 0) throw new LauncherError(`${options.failure}\n${kept.slice(-4000)}`);
}

import { runControl } from "@kaunter/simulators";
import { LauncherError } from "../launcher-error.ts";
import { readSettings } from "../settings.ts";

/** `pnpm sim …`: plays the people at the other end of a running simulator, such as `say 60123456789 "Hi"`. */
export async function sim(args: readonly string[]): Promise<number> {
  const [command = "help", ...rest] = args;
  const url = `http://127.0.0.1:${readSettings().KAUNTER_SIM_PORT}`;
  try {
    await runControl(command, rest.includes("--url") ? rest : [...rest, "--url", url]);
  } catch (error) {
    throw error instanceof Error ? new LauncherError(error.message) : error;
  }
  return 0;
}

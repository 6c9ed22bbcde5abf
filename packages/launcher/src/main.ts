import { dev } from "./commands/dev.ts";
import { reset } from "./commands/reset.ts";
import { sim } from "./commands/sim.ts";
import { start } from "./commands/start.ts";
import { test } from "./commands/test.ts";
import { LauncherError } from "./launcher-error.ts";

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  start,
  dev,
  reset,
  sim,
  test,
};

async function main(): Promise<number> {
  const [name = "start", ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) {
    process.stderr.write(`There is no command '${name}'. There are: ${Object.keys(COMMANDS).join(", ")}.\n`);
    return 1;
  }
  return command(args);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const plain = error instanceof LauncherError || (error instanceof Error && error.name === "SupabaseLocalError");
    process.stderr.write(`\n${plain ? (error as Error).message : String((error as Error).stack ?? error)}\n`);
    process.exit(1);
  },
);

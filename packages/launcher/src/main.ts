import { SupabaseLocalError } from "@kaunter/supabase-local";
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

/** What went wrong, in words where somebody at the terminal can put it right. */
function explain(error: unknown): string {
  if (error instanceof LauncherError) return error.message;
  if (!(error instanceof SupabaseLocalError))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error.code !== "migration_failed") return error.message;
  return `${error.message}\nThe local data does not fit this version. To forget it and begin anew: npx -y pnpm@12 reset`;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`\n${explain(error)}\n`);
    process.exit(1);
  },
);

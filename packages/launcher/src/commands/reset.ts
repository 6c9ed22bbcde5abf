import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { removeSupabaseLocalData } from "@kaunter/supabase-local";
import { askYes } from "../ask-yes.ts";
import { requireFreePort } from "../checks/port-free.ts";
import { paths } from "../paths.ts";
import { readSettings } from "../settings.ts";

/** `pnpm reset`: forgets the embedded database and the simulator's memory. Asks first; `--yes` skips the question. */
export async function reset(args: readonly string[]): Promise<number> {
  if (!existsSync(paths.data)) {
    process.stdout.write("There is nothing to reset.\n");
    return 0;
  }
  await requireFreePort(readSettings().KAUNTER_DB_PORT, "the embedded database", "KAUNTER_DB_PORT");
  if (
    !args.includes("--yes") &&
    !(await askYes("This deletes every local chat, member and setting. Type yes to go on: "))
  ) {
    process.stdout.write("Nothing was changed.\n");
    return 1;
  }
  removeSupabaseLocalData(join(paths.data, "supabase"));
  await rm(paths.data, { recursive: true, force: true });
  process.stdout.write("Done. The next start begins with the seed.\n");
  return 0;
}

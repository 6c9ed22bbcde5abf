import { createRequire } from "node:module";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "../paths.ts";
import { step } from "../progress.ts";
import { run } from "../process/run.ts";
import { sourceStamp } from "./source-stamp.ts";

const stampFile = join(paths.admin, ".next", "kaunter-stamp");

/** The `next` command of the app, as a script for Node. */
export const nextBin = (): string => createRequire(join(paths.admin, "package.json")).resolve("next/dist/bin/next");

/** Builds the app for production, unless the last build was made of just these sources. */
export async function ensureBuild(signal?: AbortSignal): Promise<void> {
  const stamp = await sourceStamp();
  const built = await readFile(stampFile, "utf8").catch(() => "");
  if (built === stamp) return;
  await step("Building the app", async () => {
    await rm(stampFile, { force: true });
    await run(process.execPath, [nextBin(), "build"], {
      cwd: paths.admin,
      env: { NODE_ENV: "production" },
      failure: "The app could not be built.",
      quiet: true,
      ...(signal ? { signal } : {}),
    });
    await writeFile(stampFile, stamp);
  });
}

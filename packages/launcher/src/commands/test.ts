import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { findChromium } from "../browser/find-chromium.ts";
import { ensureBuild } from "../build/ensure-build.ts";
import { paths } from "../paths.ts";
import { run } from "../process/run.ts";
import { readSettings } from "../settings.ts";
import { NOTHING, playwrightTally, plus, type Tally, vitestTally } from "./tally.ts";

const artifacts = join(paths.root, ".artifacts");

/** `pnpm test`: every test there is, browser included. Its last line is the count. */
export async function test(): Promise<number> {
  const chromium = await findChromium(readSettings().KAUNTER_CHROMIUM);
  await rm(artifacts, { recursive: true, force: true });
  await mkdir(artifacts, { recursive: true });
  const unit = await suite("vitest", ["run", "--reporter=default", "--reporter=json"], vitestTally, {
    VITEST_JSON: join(artifacts, "vitest.json"),
  });
  await ensureBuild();
  const browser = await suite("playwright", ["test", "--config", "e2e/playwright.config.ts"], playwrightTally, {
    KAUNTER_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(artifacts, "playwright.json"),
  });
  const { passed, failed, skipped } = plus(unit, browser);
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** Runs one runner; a runner that fails without a readable report counts as one failed test. */
async function suite(
  runner: "vitest" | "playwright",
  args: readonly string[],
  read: (report: unknown) => Tally,
  env: Record<string, string>,
): Promise<Tally> {
  const bin = join(paths.root, "node_modules", ".bin", runner);
  const ended = await run(bin, args, { cwd: paths.root, env, failure: `${runner} failed.` }).then(
    () => true,
    () => false,
  );
  const tally = await readFile(join(artifacts, `${runner}.json`), "utf8").then(
    (text) => read(JSON.parse(text)),
    () => NOTHING,
  );
  return ended || tally.failed > 0 ? tally : plus(tally, { passed: 0, failed: 1, skipped: 0 });
}

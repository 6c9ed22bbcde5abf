import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { LauncherError } from "../launcher-error.ts";
import { paths } from "../paths.ts";
import { run } from "../process/run.ts";
import { step } from "../progress.ts";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const INSIDE = [
  "chrome-linux64/chrome",
  "chrome-linux/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-win/chrome.exe",
];

/**
 * A Chromium to test with: the one named in `KAUNTER_CHROMIUM`, else the system's, else Playwright's own, else one that
 * is installed now. @throws LauncherError when none can be had.
 */
export async function findChromium(named: string | undefined): Promise<string> {
  if (named) {
    if (existsSync(named)) return named;
    throw new LauncherError(`KAUNTER_CHROMIUM names ${named}, and there is nothing.`);
  }
  const found = SYSTEM.find((path) => existsSync(path)) ?? (await playwrightsOwn());
  if (found) return found;
  await step("Installing Chromium", install);
  const installed = SYSTEM.find((path) => existsSync(path)) ?? (await playwrightsOwn());
  if (installed) return installed;
  throw new LauncherError("No Chromium was found or could be installed. Name one in KAUNTER_CHROMIUM.");
}

async function playwrightsOwn(): Promise<string | undefined> {
  const caches = [
    process.env["PLAYWRIGHT_BROWSERS_PATH"],
    join(homedir(), ".cache", "ms-playwright"),
    join(homedir(), "Library", "Caches", "ms-playwright"),
    join(process.env["LOCALAPPDATA"] ?? "", "ms-playwright"),
  ];
  for (const cache of caches) {
    const names = cache && existsSync(cache) ? await readdir(cache) : [];
    for (const name of names
      .filter((one) => /^chromium-\d+$/.test(one))
      .sort()
      .reverse()) {
      const path = INSIDE.map((inside) => join(cache ?? "", name, inside)).find((one) => existsSync(one));
      if (path) return path;
    }
  }
  return undefined;
}

async function install(): Promise<void> {
  const playwright = join(paths.root, "node_modules", ".bin", "playwright");
  const failure = "Playwright could not download its browser.";
  try {
    await run(playwright, ["install", "chromium"], { cwd: paths.root, failure, quiet: true });
  } catch (error) {
    if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) throw error;
    const apt = { cwd: paths.root, failure: `${failure} Neither could apt-get.`, quiet: true };
    await run("apt-get", ["update"], apt);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], apt);
  }
}

#!/usr/bin/env node
// Plain JavaScript without dependencies: it must run on a fresh clone, on whatever Node is there, and say what is missing.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const MINIMUM = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1])) {
  console.error(`Kaunter needs Node ${MINIMUM.join(".")} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..", "..");
if (!existsSync(join(here, "..", "node_modules", "tsx"))) {
  console.error("The packages are not installed yet. Run: npx -y pnpm@12 install");
  process.exit(1);
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const child = spawn(process.execPath, ["--import", tsx, join(here, "..", "src", "main.ts"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1", LITE_TELEMETRY: "0" },
});
// The terminal sends Ctrl-C to both; this one only waits for the other's clean stop.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));

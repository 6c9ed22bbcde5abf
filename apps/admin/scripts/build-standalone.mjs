// Builds `.next/standalone`: a folder that runs anywhere with `node apps/admin/server.js`, without pnpm or the sources.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const admin = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(admin, ".next", "standalone");

// `pnpm start` must not take this build for one of its own.
rmSync(join(admin, ".next", "kaunter-stamp"), { force: true });
rmSync(out, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [createRequire(import.meta.url).resolve("next/dist/bin/next"), "build"],
  {
    cwd: admin,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", KAUNTER_STANDALONE: "1" },
  },
);
if (status !== 0) process.exit(status ?? 1);

// What browsers load is left out by Next, for those who serve it from elsewhere.
cpSync(join(admin, ".next", "static"), join(out, "apps", "admin", ".next", "static"), { recursive: true });
const publicFiles = join(admin, "public");
if (existsSync(publicFiles)) cpSync(publicFiles, join(out, "apps", "admin", "public"), { recursive: true });
console.log(`Built ${out}. Run it with: node apps/admin/server.js`);

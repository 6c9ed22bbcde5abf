// Known holes in what the product is made of. A hole that is serious fails; a registry that cannot say is no hole, so it is
// only told: a build must not turn red because somebody else's server is away. `KAUNTER_AUDIT=strict` wants an answer.
import { spawnSync } from "node:child_process";

const SERIOUS = new Set(["high", "critical"]);
const PATIENCE_MS = 60_000;

// The pnpm that runs this script, wherever it is: CI has none on its path.
const pnpm = process.env["npm_execpath"] ?? "pnpm";
const [command, ...before] = /\.[cm]?js$/.test(pnpm) ? [process.execPath, pnpm] : [pnpm];
const { stdout, stderr, error } = spawnSync(command, [...before, "audit", "--prod", "--json"], {
  encoding: "utf8",
  timeout: PATIENCE_MS,
  maxBuffer: 64 * 1024 * 1024,
});
const advisories = read(stdout ?? "");
if (advisories === null) {
  const why = (error?.message ?? `${stderr}${stdout}`).trim().split("\n").slice(0, 4).join(" ");
  console.error(`Dependencies were not audited, the registry did not answer: ${why}`);
  process.exit(process.env["KAUNTER_AUDIT"] === "strict" ? 2 : 0);
}
const serious = advisories.filter(({ severity }) => SERIOUS.has(severity));
for (const { severity, module_name: name, title, url } of serious)
  console.error(`${severity}: ${name}: ${title} ${url}`);
console.log(`${advisories.length} advisories, ${serious.length} of them serious`);
process.exit(serious.length > 0 ? 1 : 0);

/** The advisories of a report, or null when it is none. */
function read(text) {
  try {
    const report = JSON.parse(text);
    return report.advisories === undefined ? null : Object.values(report.advisories);
  } catch {
    return null;
  }
}

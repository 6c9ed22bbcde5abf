import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { soak } from "./soak.ts";

const USAGE = "pnpm soak [minutes] [--rate <events per second>] [--out <folder>]";
/** A busy desk hears two events a second; this is ten times that. */
const RATE = 20;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  allowPositionals: true,
  options: { rate: { type: "string" }, out: { type: "string" } },
});
const minutes = Number(positionals[0] ?? 30);
const rate = Number(values.rate ?? RATE);
if (!(minutes > 0 && minutes <= 240 && rate > 0 && rate <= 500)) throw new TypeError(USAGE);
const out = resolve(process.env["INIT_CWD"] ?? ".", values.out ?? ".artifacts");
const dataDir = await mkdtemp(join(tmpdir(), "kaunter-soak-"));

try {
  await mkdir(out, { recursive: true });
  const result = await soak({ minutes, rate, dataDir, picture: join(out, "soak.png") });
  await writeFile(join(out, "soak.json"), `${JSON.stringify(result, null, 2)}\n`);
  const { messages, sends, growthPercent, passed } = result;
  process.stdout.write(
    `${result.minutes} min at ${rate}/s: ${result.events} events, ${messages.expected} messages, ${messages.lost} lost, ` +
      `${messages.doubled} doubled; ${sends.expected} sent, ${sends.lost} lost, ${sends.doubled} doubled; ` +
      `growth server ${growthPercent.serverMb}%, heap ${growthPercent.heapMb}%, DOM ${growthPercent.domNodes}%\n` +
      `${join(out, "soak.json")} and soak.png: ${passed ? "passed" : "FAILED"}\n`,
  );
  process.exitCode = passed ? 0 : 1;
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

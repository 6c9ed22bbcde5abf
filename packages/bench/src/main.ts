import { parseArgs } from "node:util";
import type { Bench } from "./bench.ts";
import { report } from "./report/report.ts";

/** Every bench by its name. A new one is a file and a line here. */
const BENCHES: Readonly<Record<string, () => Promise<{ bench: Bench }>>> = {
  db: () => import("./benches/db.ts"),
  api: () => import("./benches/api.ts"),
  send: () => import("./benches/send.ts"),
  live: () => import("./benches/live.ts"),
  ingest: () => import("./benches/ingest.ts"),
  start: () => import("./benches/start.ts"),
  browser: () => import("./benches/browser.ts"),
  bytes: () => import("./benches/bytes.ts"),
};

const USAGE = `pnpm bench <${Object.keys(BENCHES).join(" | ")}> [--data <folder>] [--count <n>] [--seconds <n>] [--rate <events per second>]

--data     a stack's folder to measure in, filled by 'pnpm db:scale --fresh <folder>'; without it an empty one, or, for
           what is measured at full size, one that is filled first (minutes)
--count    how often each thing is measured
--seconds  how long what goes by time lasts
--rate     events per second, where events arrive
`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2).filter((arg) => arg !== "--"),
    allowPositionals: true,
    options: {
      data: { type: "string" },
      count: { type: "string" },
      seconds: { type: "string" },
      rate: { type: "string" },
    },
  });
  const [name = ""] = positionals;
  const found = BENCHES[name];
  if (!found) throw new Error(`There is no bench '${name}'.\n${USAGE}`);
  const numbers = Object.fromEntries(
    (["count", "seconds", "rate"] as const).map((key) => [key, values[key] === undefined ? null : Number(values[key])]),
  ) as Record<"count" | "seconds" | "rate", number | null>;
  if (Object.values(numbers).some((one) => one !== null && !(one > 0))) throw new TypeError(USAGE);
  const { bench } = await found();
  await report(name, () => bench({ data: values.data ?? null, ...numbers }));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);

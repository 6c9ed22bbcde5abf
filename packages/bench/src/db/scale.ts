import { parseArgs } from "node:util";
import pg from "pg";
import { checkPlans } from "./check-plans.ts";
import { fillDatabase, FULL_SIZE, isFilled, type ScaleSize } from "./fill-database.ts";
import { databaseIn, runningDatabase } from "./open-database.ts";

const USAGE = `pnpm db:scale [--fresh <folder> | --db-url <url>] [--conversations n] [--messages n] [--biggest n] [--seed n] [--check]

Fills the running local database, or one in a folder of its own, with ${String(FULL_SIZE.conversations)} conversations and
${String(FULL_SIZE.messages)} messages. --check then looks at the plan of every kind of question (and fills nothing that is filled).
`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function readOptions() {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((arg) => arg !== "--"),
    options: {
      fresh: text,
      "db-url": text,
      conversations: text,
      messages: text,
      biggest: text,
      seed: text,
      check: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const number = (key: keyof ScaleSize): number => Number(values[key] ?? FULL_SIZE[key]);
  const size: ScaleSize = {
    conversations: number("conversations"),
    messages: number("messages"),
    biggest: number("biggest"),
    seed: number("seed"),
  };
  if (Object.values(size).some((one) => !Number.isInteger(one) || one < 1)) throw new TypeError(USAGE);
  if (size.messages < size.conversations * 3)
    throw new TypeError("There must be three messages for each conversation.");
  return { ...values, size };
}

async function fill(dbUrl: string, size: ScaleSize): Promise<void> {
  const client = new pg.Client({ connectionString: dbUrl });
  await client.connect();
  try {
    if (await isFilled(client)) say("Already filled.");
    else await fillDatabase(client, size, say);
  } finally {
    await client.end();
  }
}

/** @returns the exit code */
async function check(dbUrl: string): Promise<number> {
  const { asked, complaints } = await checkPlans(dbUrl, 20);
  for (const { sees, group, args, scan } of complaints) say(`${sees} · ${group} · ${args}\n  ${scan}`);
  say(`${String(asked)} questions asked; ${String(complaints.length)} read a big table from end to end.`);
  return complaints.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options.help) {
    say(USAGE);
    return 0;
  }
  const began = performance.now();
  const { fresh } = options;
  const database = fresh === undefined ? runningDatabase(options["db-url"]) : await databaseIn(fresh, say);
  try {
    await fill(database.dbUrl, options.size);
    const code = options.check ? await check(database.dbUrl) : 0;
    say(`Done in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
    return code;
  } finally {
    await database.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);

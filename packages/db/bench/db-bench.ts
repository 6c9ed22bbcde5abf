import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { removeSupabaseLocalData, type SupabaseLocal } from "@kaunter/supabase-local";
import pg from "pg";
import { askAs, becomePerson } from "./ask-as.ts";
import { type Figures, figuresOf, timeOf } from "./figures.ts";
import { fillDatabase, FULL_SIZE, isFilled } from "./fill-database.ts";
import { describeRun } from "./machine.ts";
import { databaseIn } from "./open-database.ts";
import { PEOPLE, type Person } from "./people.ts";
import { BUDGETS_MS, makeQuestions, type Question } from "./questions.ts";
import { restCaller } from "./rest-caller.ts";

const COLD_ROUNDS = 5;
const OUT = fileURLToPath(new URL("../../../.artifacts/bench/", import.meta.url));

interface Row {
  readonly group: string;
  readonly sees: Person["sees"];
  /** Straight over a Postgres connection; through the Data API; first answers after a restart of Postgres. */
  readonly sql: Figures;
  readonly api: Figures;
  readonly cold: Figures;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `pnpm bench db [--data <folder>]`: every kind of question at full size, as every kind of person. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { data: { type: "string" }, count: { type: "string" } } });
  const scratch = values.data === undefined ? mkdtempSync(join(tmpdir(), "kaunter-bench-")) : null;
  const database = await databaseIn(values.data ?? scratch ?? "", say);
  try {
    if (database.local) await measure(database.local, Number(values.count ?? 40));
  } finally {
    await database.stop();
    if (scratch !== null) {
      removeSupabaseLocalData(scratch);
      rmSync(scratch, { recursive: true, force: true });
    }
  }
}

async function measure(local: SupabaseLocal, count: number): Promise<void> {
  const owner = await connect(local);
  if (!(await isFilled(owner))) await fillDatabase(owner, FULL_SIZE, say);
  const questions = await makeQuestions(owner, count);
  await owner.end();
  const run = describeRun();
  const cold = await coldTimes(local, questions);
  const rows: Row[] = [];
  for (const person of PEOPLE) rows.push(...(await warmRows(local, person, questions, cold)));
  report(run, rows);
  await mkdir(OUT, { recursive: true });
  await writeFile(
    join(OUT, "db.json"),
    `${JSON.stringify({ ...run, size: FULL_SIZE, budgets: BUDGETS_MS, rows }, null, 2)}\n`,
  );
  say(`\nWritten to .artifacts/bench/db.json`);
}

async function warmRows(
  local: SupabaseLocal,
  person: Person,
  questions: readonly Question[],
  cold: ReadonlyMap<string, number[]>,
): Promise<Row[]> {
  const client = await connect(local);
  await becomePerson(client, person);
  const askRest = await restCaller(local, person.name);
  const rows: Row[] = [];
  for (const group of groupsOf(questions)) {
    const asked = questions.filter((question) => question.group === group);
    for (const question of asked) await askAs(client, question);
    const sql: number[] = [];
    const api: number[] = [];
    for (const question of asked) {
      sql.push(await timeOf(() => askAs(client, question)));
      api.push(await timeOf(() => askRest(question)));
    }
    const first = cold.get(`${person.name}/${group}`) ?? [];
    rows.push({ group, sees: person.sees, sql: figuresOf(sql), api: figuresOf(api), cold: figuresOf(first) });
  }
  await client.end();
  return rows;
}

/** Postgres forgets its own buffers with each restart (the disk cache of the machine stays): one question of each group, first. */
async function coldTimes(local: SupabaseLocal, questions: readonly Question[]): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    await local.restartPostgres();
    for (const person of PEOPLE) {
      const client = await connect(local);
      await becomePerson(client, person);
      for (const group of groupsOf(questions)) {
        const asked = questions.filter((question) => question.group === group);
        const question = asked[round % asked.length];
        const key = `${person.name}/${group}`;
        if (question) times.set(key, [...(times.get(key) ?? []), await timeOf(() => askAs(client, question))]);
      }
      await client.end();
    }
  }
  return times;
}

function groupsOf(questions: readonly Question[]): string[] {
  return [...new Set(questions.map((question) => question.group))];
}

async function connect(local: SupabaseLocal): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: local.dbUrl });
  await client.connect();
  return client;
}

function report(run: Readonly<Record<string, string | number>>, rows: readonly Row[]): void {
  for (const [name, value] of Object.entries(run)) say(`${name}: ${String(value)}`);
  const ms = (one: number): string => one.toFixed(1).padStart(7);
  say(
    `\n${"question".padEnd(28)}${"sees".padEnd(15)}    n |  SQL p50    p95    max |  API p50    p95    max | cold p50    max | budget`,
  );
  for (const { group, sees, sql, api, cold } of rows) {
    const budget = BUDGETS_MS[group] ?? null;
    const verdict = budget === null ? "" : `${String(budget)} ${api.p95 <= budget ? "kept" : "MISSED"}`;
    say(
      `${group.padEnd(28)}${sees.padEnd(15)}${String(sql.n).padStart(5)} | ${ms(sql.p50)}${ms(sql.p95)}${ms(sql.max)} | ${ms(api.p50)}${ms(api.p95)}${ms(api.max)} | ${ms(cold.p50)}${ms(cold.max)} | ${verdict}`,
    );
  }
}

import type { SupabaseLocal } from "@kaunter/supabase-local";
import pg from "pg";
import type { Bench } from "../bench.ts";
import { askAs, becomePerson } from "../db/ask-as.ts";
import { databaseIn } from "../db/open-database.ts";
import { underOwnEpoch } from "../db/own-epoch.ts";
import { PEOPLE, type Person } from "../db/people.ts";
import { groupsOf, makeQuestions, type Question } from "../db/questions.ts";
import { restCaller } from "../db/rest-caller.ts";
import { figuresOf, timeOf } from "../report/figures.ts";
import { type Row, rowOf } from "../report/row.ts";
import { say } from "../report/say.ts";
import { filledFolder, sizeOf } from "../stack/filled-folder.ts";

const COLD_ROUNDS = 5;
const COUNT = 40;

/**
 * Every kind of question at full size, as every kind of person: through the Data API, beside bare SQL (the floor) and the
 * first answers after a restart of Postgres.
 */
export const bench: Bench = async (ask) => {
  const folder = await filledFolder(ask.data);
  const database = await databaseIn(folder.path, say);
  try {
    if (!database.local) throw new Error("A folder's database is always our own.");
    return await measure(database.local, ask.count ?? COUNT);
  } finally {
    await database.stop();
    await folder.remove();
  }
};

async function measure(local: SupabaseLocal, count: number) {
  const owner = await connect(local);
  const questions = await makeQuestions(owner, count);
  const about = await sizeOf(owner);
  await owner.end();
  const cold = await coldTimes(local, questions);
  const rows: Row[] = [];
  for (const person of PEOPLE) rows.push(...(await warmRows(local, person, questions, cold)));
  return { about, rows };
}

async function warmRows(
  local: SupabaseLocal,
  person: Person,
  questions: readonly Question[],
  cold: ReadonlyMap<string, number[]>,
): Promise<Row[]> {
  const client = await connect(local);
  const head = await becomePerson(client, person);
  const askRest = await restCaller(local, person.name);
  const rows: Row[] = [];
  for (const group of groupsOf(questions)) {
    const asked = questions.filter((one) => one.group === group).map((one) => underOwnEpoch(one, head));
    for (const question of asked) await askAs(client, question);
    const sql: number[] = [];
    const api: number[] = [];
    for (const question of asked) {
      sql.push(await timeOf(() => askAs(client, question)));
      api.push(await timeOf(() => askRest(question)));
    }
    const first = figuresOf(cold.get(`${person.name}/${group}`) ?? []);
    const floor = figuresOf(sql);
    const note = `SQL p95 ${String(floor.p95)}; cold SQL p50 ${String(first.p50)}, max ${String(first.max)}`;
    rows.push(rowOf(`${group} · ${person.sees}`, api, { floor, note }));
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
      const head = await becomePerson(client, person);
      for (const group of groupsOf(questions)) {
        const asked = questions.filter((question) => question.group === group);
        const question = asked[round % asked.length];
        if (!question) continue;
        const key = `${person.name}/${group}`;
        const took = await timeOf(() => askAs(client, underOwnEpoch(question, head)));
        times.set(key, [...(times.get(key) ?? []), took]);
      }
      await client.end();
    }
  }
  return times;
}

async function connect(local: SupabaseLocal): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: local.dbUrl });
  await client.connect();
  return client;
}

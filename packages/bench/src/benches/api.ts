import pg from "pg";
import type { Bench } from "../bench.ts";
import { pathOf } from "../api/path-of.ts";
import { underOwnEpoch } from "../db/own-epoch.ts";
import { PEOPLE, type Person } from "../db/people.ts";
import { groupsOf, makeQuestions, type Question } from "../db/questions.ts";
import { restCaller } from "../db/rest-caller.ts";
import { figuresOf, timeOf } from "../report/figures.ts";
import { type Row, rowOf } from "../report/row.ts";
import { sizeOf } from "../stack/filled-folder.ts";
import { type FloorServer, startFloorServer } from "../stack/floor-server.ts";
import { type Desk, withDesk } from "../stack/open-desk.ts";
import { type Caller, signIn } from "@kaunter/e2e/fixtures/signed-in";

const COUNT = 40;
const NO_BYTES = 16;

/**
 * The same questions as `db`, through our own routes of the production build. The floor is a bare route of the same
 * server that answers as many bytes: `/api/health`, and what those bytes cost `node:http` beyond none.
 */
export const bench: Bench = (ask) =>
  withDesk({ data: ask.data, filled: true }, async (desk) => {
    const owner = new pg.Client({ connectionString: desk.supabase.dbUrl });
    await owner.connect();
    const questions = await makeQuestions(owner, ask.count ?? COUNT);
    const about = await sizeOf(owner);
    await owner.end();
    const floor = await startFloorServer();
    const rows: Row[] = [];
    for (const person of PEOPLE) rows.push(...(await rowsOf(desk, person, questions, floor)));
    floor.stop();
    return { about, rows };
  });

async function rowsOf(desk: Desk, person: Person, questions: readonly Question[], floor: FloorServer): Promise<Row[]> {
  const caller = await signIn(desk.stack.url, person.name);
  const askRest = await restCaller(desk.supabase, person.name);
  const { cursor } = JSON.parse((await caller.get("/api/waha/changes")).toString()) as { cursor: string };
  const rows: Row[] = [];
  for (const group of groupsOf(questions)) {
    const asked = questions.filter((one) => one.group === group).map((one) => underOwnEpoch(one, cursor));
    if (asked.every((question) => pathOf(question) === null)) continue;
    for (const question of asked) await caller.get(pathOf(question) ?? "");
    const ours: number[] = [];
    const bare: number[] = [];
    const beneath: number[] = [];
    for (const question of asked) {
      beneath.push(await timeOf(() => askRest(question)));
      const { took, bytes } = await timedGet(caller, pathOf(question) ?? "");
      ours.push(took);
      bare.push(await bareRoute(caller, floor, bytes));
    }
    const note = `of it, the Data API's own answer: p50 ${String(figuresOf(beneath).p50)}`;
    rows.push(rowOf(`${group} · ${person.sees}`, ours, { floor: figuresOf(bare), note }));
  }
  return rows;
}

async function timedGet(caller: Caller, path: string): Promise<{ took: number; bytes: number }> {
  let bytes = 0;
  const took = await timeOf(async () => {
    bytes = (await caller.get(path)).byteLength;
  });
  return { took, bytes };
}

/** What a route of this server costs that asks nobody, with as many bytes to carry. */
async function bareRoute(caller: Caller, floor: FloorServer, bytes: number): Promise<number> {
  const route = await timeOf(() => caller.get("/api/health"));
  const full = await timeOf(() => floor.bytes(bytes));
  const empty = await timeOf(() => floor.bytes(NO_BYTES));
  return route + Math.max(0, full - empty);
}

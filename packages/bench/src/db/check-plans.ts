import pg from "pg";
import { askAs, becomePerson } from "./ask-as.ts";
import { PEOPLE, type Person } from "./people.ts";
import { underOwnEpoch } from "./own-epoch.ts";
import { plansOf, reportPlans, wholeTableScans } from "./plans.ts";
import { makeQuestions, type Question } from "./questions.ts";

/** What a person's questions read whole, though they should not. */
export interface PlanComplaint {
  readonly sees: string;
  readonly group: string;
  readonly args: string;
  readonly scan: string;
}

/** What was asked, and what came of it. */
export interface PlanCheck {
  readonly asked: number;
  readonly complaints: readonly PlanComplaint[];
  /** The most statements one question of each group ran, those inside functions among them. */
  readonly statements: Readonly<Record<string, number>>;
}

/** Asks everything as everybody and looks at the plans of the statements that really ran. @param dbUrl a superuser's */
export async function checkPlans(dbUrl: string, count: number): Promise<PlanCheck> {
  const questions = await connected(dbUrl, (owner) => makeQuestions(owner, count));
  const complaints: PlanComplaint[] = [];
  const statements: Record<string, number> = {};
  for (const person of PEOPLE) {
    for (const { question, ran, scans } of await connected(dbUrl, (client) => looked(client, person, questions))) {
      const { group } = question;
      statements[group] = Math.max(statements[group] ?? 0, ran);
      const args = JSON.stringify(question.args);
      complaints.push(...scans.map((scan) => ({ sees: person.sees, group, args, scan })));
    }
  }
  return { asked: questions.length * PEOPLE.length, complaints, statements };
}

interface Looked {
  readonly question: Question;
  readonly ran: number;
  readonly scans: readonly string[];
}

async function looked(client: pg.Client, person: Person, questions: readonly Question[]): Promise<Looked[]> {
  const all: Looked[] = [];
  await reportPlans(client);
  const head = await becomePerson(client, person);
  for (const question of questions) {
    const plans = await plansOf(client, () => askAs(client, underOwnEpoch(question, head)));
    all.push({ question, ran: plans.length, scans: [...new Set(wholeTableScans(plans))] });
  }
  return all;
}

async function connected<T>(dbUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: dbUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

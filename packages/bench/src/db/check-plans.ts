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

/** Asks everything as everybody and looks at the plans of the statements that really ran. @param dbUrl a superuser's */
export async function checkPlans(
  dbUrl: string,
  count: number,
): Promise<{ asked: number; complaints: PlanComplaint[] }> {
  const questions = await connected(dbUrl, (owner) => makeQuestions(owner, count));
  const complaints: PlanComplaint[] = [];
  for (const person of PEOPLE) {
    complaints.push(...(await connected(dbUrl, (client) => complaintsOf(client, person, questions))));
  }
  return { asked: questions.length * PEOPLE.length, complaints };
}

async function complaintsOf(
  client: pg.Client,
  person: Person,
  questions: readonly Question[],
): Promise<PlanComplaint[]> {
  const complaints: PlanComplaint[] = [];
  await reportPlans(client);
  const head = await becomePerson(client, person);
  for (const question of questions) {
    const plans = await plansOf(client, () => askAs(client, underOwnEpoch(question, head)));
    for (const scan of new Set(wholeTableScans(plans))) {
      complaints.push({ sees: person.sees, group: question.group, args: JSON.stringify(question.args), scan });
    }
  }
  return complaints;
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

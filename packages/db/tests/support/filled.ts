import pg from "pg";
import { fillDatabase, type ScaleSize } from "@kaunter/bench";
import { type Stack, startStack } from "./stack.ts";

/** The seeded gym with a year of made-up traffic in it. */
export async function startFilled(size: ScaleSize): Promise<Stack> {
  const stack = await startStack({ seed: true });
  const client = new pg.Client({ connectionString: stack.local.dbUrl });
  await client.connect();
  await fillDatabase(client, size, () => undefined);
  await client.end();
  return stack;
}

import type { Client } from "pg";
import type { Person } from "./people.ts";
import type { Question } from "./questions.ts";

/**
 * Binds the person to their auth user, as the first page does, and makes this connection theirs.
 * @returns where their feed ends
 */
export async function becomePerson(client: Client, person: Person): Promise<string> {
  const claims = JSON.stringify({ sub: person.authUserId, role: "authenticated" });
  await client.query("select set_config('request.jwt.claims', $1, false)", [claims]);
  await client.query("set role authenticated");
  await client.query("select public.my_access()");
  const { rows } = await client.query<{ head: string }>("select public.feed_head() as head");
  return rows[0]?.head ?? "";
}

/** Calls the function a question names, as the Data API would. */
export async function askAs(client: Client, { rpc, args }: Question): Promise<unknown> {
  const names = Object.keys(args);
  const values = Object.values(args).map((value) =>
    typeof value === "object" && value !== null ? JSON.stringify(value) : value,
  );
  const list = names.map((name, n) => `${name} => $${String(n + 1)}`).join(", ");
  const { rows } = await client.query<{ answer: unknown }>(`select public.${rpc}(${list}) as answer`, values);
  return rows[0]?.answer;
}

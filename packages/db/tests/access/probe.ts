import pg from "pg";
import type { Person, Scene } from "./scene.ts";

/** One attempt: somebody asks something, and this is what they may be answered. */
export interface Probe {
  readonly name: string;
  readonly as: Person;
  /** The Realtime topic that is being joined or spoken to. */
  readonly topic?: string;
  /** Run first, as the owner. */
  readonly before?: string;
  /** One statement that answers one column `value`. */
  readonly sql: string;
  /** The value, or the SQLSTATE it must fail with, as in `{ error: "42501" }`. */
  readonly want: unknown;
}

export const denied = { error: "42501" } as const;
export const unseen = { error: "P0002" } as const;

/** A statement that writes, answering how many rows it touched. */
export const touched = (statement: string): string =>
  `with x as (${statement} returning 1) select count(*)::int as value from x`;

/** Several people, one statement, one answer. */
export const each = (as: readonly Person[], what: string, sql: string, want: unknown): Probe[] =>
  as.map((person) => ({ name: `${person}: ${what}`, as: person, sql, want }));

async function answer(scene: Scene, client: pg.PoolClient, probe: Probe): Promise<unknown> {
  const topic = probe.topic === undefined ? "" : `set local realtime.topic = ${pg.escapeLiteral(probe.topic)};`;
  // One message for everything that goes before: a thousand probes are asked of a hundred databases.
  await client.query(
    `rollback to savepoint probe; ${scene.fill(probe.before ?? "")}; ${topic} ${scene.become(probe.as)}`,
  );
  try {
    const { rows } = await client.query<{ value: unknown }>(scene.fill(probe.sql));
    return rows[0]?.value;
  } catch (error) {
    const code: unknown = Reflect.get(error as object, "code");
    if (typeof code !== "string") throw error;
    return { error: code };
  }
}

/**
 * Runs one probe inside the client's transaction, after taking back whatever the one before did: the caller has set the savepoint
 * `probe`. @returns what it got, when that is not what it wants
 */
export async function ask(scene: Scene, client: pg.PoolClient, probe: Probe): Promise<{ got: unknown } | null> {
  const got = await answer(scene, client, probe);
  return JSON.stringify(got) === JSON.stringify(probe.want) ? null : { got };
}

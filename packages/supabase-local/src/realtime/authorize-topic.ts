import { randomUUID } from "node:crypto";
import postgres from "postgres";
import type { Claims } from "../keys/json-web-token.ts";

/** What the policies on `realtime.messages` let somebody do on a private topic. */
export interface TopicRights {
  readBroadcast: boolean;
  readPresence: boolean;
  writeBroadcast: boolean;
  writePresence: boolean;
}

type Extension = "broadcast" | "presence";
const EXTENSIONS: readonly Extension[] = ["broadcast", "presence"];
const RLS_REFUSED = "42501";

/** Thrown to leave the transaction with its answer: nothing of the probe may stay. */
class ProbeDone extends Error {
  readonly rights: TopicRights;
  constructor(rights: TopicRights) {
    super("probe done");
    this.rights = rights;
  }
}

async function mayInsert(tx: postgres.TransactionSql, topic: string, extension: Extension): Promise<boolean> {
  try {
    await tx.savepoint(
      (point) => point`insert into realtime.messages (topic, extension, private) values (${topic}, ${extension}, true)`,
    );
    return true;
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === RLS_REFUSED) return false;
    throw error;
  }
}

/**
 * Asks the database as the user: a row of each kind is put on the topic, what the user can see of them is what it may read,
 * what it can insert is what it may write; everything is rolled back (docs: Realtime Authorization).
 */
export async function authorizeTopic(sql: postgres.Sql, topic: string, claims: Claims): Promise<TopicRights> {
  const probes = EXTENSIONS.map((extension) => ({ id: randomUUID(), topic, extension, private: true }));
  const ids = probes.map((probe) => probe.id);
  try {
    await sql.begin(async (tx) => {
      await tx`insert into realtime.messages ${tx(probes)}`;
      await tx`
        select set_config('role', ${claims.role}, true), set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
          set_config('realtime.topic', ${topic}, true)`;
      const seen = await tx<{ extension: Extension }[]>`select extension from realtime.messages where id in ${tx(ids)}`;
      const readable = new Set(seen.map((row) => row.extension));
      throw new ProbeDone({
        readBroadcast: readable.has("broadcast"),
        readPresence: readable.has("presence"),
        writeBroadcast: await mayInsert(tx, topic, "broadcast"),
        writePresence: await mayInsert(tx, topic, "presence"),
      });
    });
  } catch (error) {
    if (error instanceof ProbeDone) return error.rights;
    throw error;
  }
  throw new Error("the probe ended without an answer");
}

/** On a public topic everybody may do everything. */
export const PUBLIC_RIGHTS: TopicRights = {
  readBroadcast: true,
  readPresence: true,
  writeBroadcast: true,
  writePresence: true,
};

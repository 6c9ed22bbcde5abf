import { setTimeout as sleep } from "node:timers/promises";
import { LogicalReplicationService, type Pgoutput, PgoutputPlugin } from "pg-logical-replication";
import type postgres from "postgres";
import type { Hub } from "./hub.ts";

const SLOT = "kaunter_realtime";
const PUBLICATION = "supabase_realtime_messages_publication";
const RETRY_MS = 200;
const PRUNE_EVERY_MS = 60_000;

/** Carries rows of `realtime.messages` from the write-ahead log to the hub; survives restarts of Postgres. */
export class BroadcastTail {
  readonly #dbUrl: string;
  readonly #sql: postgres.Sql;
  readonly #hub: Hub;
  readonly #log: (line: string) => void;
  #running = false;
  /** Ends the current subscription: the library's own promise may stay open for ever after its `stop()`. */
  #halt: () => void = () => undefined;
  #loop: Promise<void> = Promise.resolve();
  #prune: NodeJS.Timeout | undefined;

  constructor(dbUrl: string, sql: postgres.Sql, hub: Hub, log: (line: string) => void) {
    this.#dbUrl = dbUrl;
    this.#sql = sql;
    this.#hub = hub;
    this.#log = log;
  }

  /** Resolves when rows written from now on will be delivered. */
  async start(): Promise<void> {
    this.#running = true;
    // A slot of an earlier run would replay what nobody waits for any more.
    await this
      .#sql`select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ${SLOT} and not active`;
    await this.#ensureSlot();
    this.#loop = this.#follow();
    this.#prune = setInterval(() => {
      this.#sql`delete from realtime.messages where inserted_at < now() - interval '1 hour'`.catch((error: unknown) => {
        this.#log(`realtime: old messages stay for now: ${String(error)}`);
      });
    }, PRUNE_EVERY_MS);
    this.#prune.unref();
  }

  async stop(): Promise<void> {
    this.#running = false;
    clearInterval(this.#prune);
    this.#halt();
    await this.#loop;
  }

  async #ensureSlot(): Promise<void> {
    await this.#sql`
      select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ${SLOT} and wal_status = 'lost'`;
    await this.#sql`
      select pg_create_logical_replication_slot(${SLOT}, 'pgoutput')
      where not exists (select from pg_replication_slots where slot_name = ${SLOT})`;
  }

  async #follow(): Promise<void> {
    while (this.#running) {
      try {
        await this.#ensureSlot();
        if (this.#running) await this.#subscribe();
      } catch (error) {
        // Postgres is away or restarting: the slot keeps our place.
        if (this.#running && !isAbsence(error))
          this.#log(`realtime: ${error instanceof Error ? error.message : String(error)}`);
      }
      if (this.#running) await sleep(RETRY_MS);
    }
  }

  async #subscribe(): Promise<void> {
    const service = new LogicalReplicationService(
      { connectionString: this.#dbUrl, application_name: "realtime" },
      { acknowledge: { auto: false, timeoutSeconds: 0 } },
    );
    const ended = new Promise<void>((resolve, reject) => {
      this.#halt = resolve;
      service.on("error", reject);
    });
    service.on("data", (_lsn: string, message: Pgoutput.Message) => {
      if (message.tag === "insert") this.#deliver(message.new);
      if (message.tag === "commit" && message.commitEndLsn !== null)
        void service.acknowledge(positionBefore(message.commitEndLsn));
    });
    // Postgres does not finish a shutdown before its reader has confirmed everything.
    service.on("heartbeat", (lsn: string, _time: number, shouldRespond: boolean) => {
      if (shouldRespond) void service.acknowledge(positionBefore(lsn));
    });
    try {
      const plugin = new PgoutputPlugin({ protoVersion: 1, publicationNames: [PUBLICATION] });
      const subscribed = service.subscribe(plugin, SLOT);
      // Lost the race against `ended`: its late failure has nobody to tell.
      subscribed.catch(() => undefined);
      if (this.#running) await Promise.race([subscribed, ended]);
    } finally {
      service.removeAllListeners();
      service.on("error", () => undefined);
      await service.stop();
    }
  }

  #deliver(row: Record<string, unknown>): void {
    if (row["extension"] !== "broadcast") return;
    this.#hub.broadcast(String(row["topic"]), row["private"] === true, {
      event: String(row["event"]),
      payload: row["payload"],
      meta: { id: String(row["id"]) },
    });
  }
}

/**
 * The library reports the byte after the position it is given. Postgres ends a shutdown only when the reported position equals
 * what it sent, so it is given the byte before.
 * @param lsn `16/B374D848`
 */
function positionBefore(lsn: string): string {
  const [high = "0", low = "0"] = lsn.split("/");
  const position = (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`) - 1n;
  return `${(position >> 32n).toString(16).toUpperCase()}/${(position & 0xffffffffn).toString(16).toUpperCase()}`;
}

/** Whether an error only says that the connection or the server is gone for now. */
function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return (
    code.startsWith("57P") ||
    code.startsWith("ECONN") ||
    code.startsWith("CONNECTION_") ||
    code === "EPIPE" ||
    code === "CONNECT_TIMEOUT" ||
    /terminated/i.test(String(error))
  );
}

import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { LogicalReplicationService, PgoutputPlugin } from "pg-logical-replication";
import postgres from "postgres";
import { expect, it, onTestFinished, vi } from "vitest";
import { startTestSupabase } from "../src/index.ts";

/** One message of Postgres's protocol: its letter, its length, what it says. */
function message(letter: string, said: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(said.length + 4, 1);
  return Buffer.concat([head, said]);
}

const WELCOME = message("R", Buffer.alloc(4));
const READY = message("Z", Buffer.from("I"));
const GONE = message("E", Buffer.from("SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0"));

it("a server that goes away in the breath in which it answers is an error that is heard, and ends nothing else", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(Buffer.concat([WELCOME, READY, GONE])));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const service = new LogicalReplicationService({ connectionString: `postgres://one@127.0.0.1:${String(port)}/one` });
  const heard: unknown[] = [];
  service.on("error", (error: unknown) => heard.push(error));
  const plugin = new PgoutputPlugin({ protoVersion: 1, publicationNames: ["one"] });
  await expect(service.subscribe(plugin, "one")).rejects.toThrow();
  expect(heard[0]).toMatchObject({ code: "57P01" });
  await service.stop();
  server.close();
});

it("a connection that goes away within a transaction refuses what comes next in it, and ends nothing else", async () => {
  const local = await startTestSupabase({ migrationsDir: "none" });
  onTestFinished(() => local.stop());
  const [sql, other] = [postgres(local.dbUrl, { max: 1 }), postgres(local.dbUrl, { max: 1 })];
  const refusals: unknown[] = [];
  const transaction = sql.begin(async (tx) => {
    const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await other`select pg_terminate_backend(${row?.pid ?? 0})`;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await tx`select 1`.catch((error: unknown) => refusals.push(error));
  });
  await expect(transaction).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  await expect.poll(() => refusals).toMatchObject([{ code: "CONNECTION_CLOSED" }]);
  // The pool connects anew.
  await vi.waitFor(async () => {
    expect([...(await sql`select 1 as one`)]).toEqual([{ one: 1 }]);
  });
  await Promise.all([sql.end({ timeout: 1 }), other.end({ timeout: 1 })]);
});

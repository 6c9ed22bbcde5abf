import { existsSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  applyMigrations,
  removeSupabaseLocalData,
  startSupabaseLocal,
  startTestSupabase,
  type SupabaseLocalOptions,
} from "../src/index.ts";
import { clientWith, newPerson } from "./contract/clients.ts";

const isRoot = process.getuid?.() === 0;
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "kaunter-supervisor-"));
});

afterEach(() => {
  removeSupabaseLocalData(dataDir);
});

function start(options: Partial<SupabaseLocalOptions> = {}): ReturnType<typeof startSupabaseLocal> {
  return startSupabaseLocal({ dataDir, apiPort: 0, dbPort: 0, durable: false, ...options });
}

describe("starting", () => {
  it("keeps its keys and data from one start to the next, readable by the owner alone", async () => {
    const first = await start();
    await newPerson(first);
    await first.stop();
    const second = await start();
    try {
      expect([second.anonKey, second.serviceRoleKey]).toEqual([first.anonKey, first.serviceRoleKey]);
      const { data } = await clientWith(second, second.serviceRoleKey).auth.admin.listUsers();
      expect(data.users).toHaveLength(1);
      expect(statSync(join(dataDir, "keys.json")).mode & 0o777).toBe(0o600);
    } finally {
      await second.stop();
    }
  });

  it("names the port that is taken", async () => {
    const squatter = createServer();
    const port = await new Promise<number>((resolve) => {
      squatter.listen(0, "127.0.0.1", () => {
        resolve((squatter.address() as { port: number }).port);
      });
    });
    await expect(start({ apiPort: port })).rejects.toMatchObject({
      code: "port_taken",
      message: expect.stringContaining(String(port)) as string,
    });
    await expect(start({ dbPort: port })).rejects.toMatchObject({ code: "port_taken" });
    squatter.close();
  });

  it("names a folder it cannot write", async () => {
    writeFileSync(join(dataDir, "file"), "");
    await expect(start({ dataDir: join(dataDir, "file", "data") })).rejects.toMatchObject({
      code: "folder_unwritable",
    });
  });

  it("refuses data of another PostgreSQL", async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(first.clusterDir, "PG_VERSION"), "15\n");
    await expect(start()).rejects.toMatchObject({ code: "old_data" });
  });

  it("refuses a second stack over the same folder", async () => {
    const first = await start();
    await expect(start()).rejects.toMatchObject({ code: "already_running" });
    await first.stop();
  });

  it.runIf(isRoot)("needs an OS user to drop to when it is root", async () => {
    await expect(start({ osUser: "nobody-of-that-name" })).rejects.toMatchObject({ code: "no_os_user" });
  });

  it.runIf(isRoot)(
    "finds another place when the OS user may not enter the folder, and clears it on reset",
    async () => {
      const closed = join(dataDir, "closed");
      mkdirSync(closed, { mode: 0o700 });
      const lines: string[] = [];
      const local = await start({ dataDir: closed, log: (line) => lines.push(line) });
      expect(local.clusterDir.startsWith(dataDir)).toBe(false);
      expect(lines.join()).toContain(local.clusterDir);
      await local.stop();
      removeSupabaseLocalData(closed);
      expect(existsSync(local.clusterDir)).toBe(false);
    },
  );
});

describe("migrations and seed", () => {
  it("run once each, in order, and are recorded", async () => {
    const migrationsDir = join(dataDir, "migrations");
    mkdirSync(migrationsDir);
    writeFileSync(join(migrationsDir, "20260102_two.sql"), "insert into public.steps values (2);");
    writeFileSync(
      join(migrationsDir, "20260101_one.sql"),
      "create table public.steps (n int); insert into public.steps values (1);",
    );
    const seedFile = join(dataDir, "seed.sql");
    writeFileSync(seedFile, "insert into public.steps values (3);");
    for (let round = 0; round < 2; round += 1) {
      const local = await start({ migrationsDir, seedFile });
      const sql = postgres(local.dbUrl, { max: 1 });
      expect((await sql`select n from public.steps order by n`).map((row) => row["n"] as number)).toEqual([1, 2, 3]);
      expect((await sql`select version, name from supabase_migrations.schema_migrations order by version`).length).toBe(
        2,
      );
      await sql.end();
      await local.stop();
    }
  });

  it("name the file and line that failed, and leave nothing of it behind", async () => {
    writeFileSync(join(dataDir, "1_good.sql"), "create table public.good ();");
    writeFileSync(join(dataDir, "2_bad.sql"), "create table public.half ();\n\nselect nonsense();");
    const local = await startTestSupabase();
    try {
      await expect(applyMigrations(local.dbUrl, dataDir)).rejects.toMatchObject({
        code: "migration_failed",
        message: expect.stringMatching(/^2_bad\.sql:3: /) as string,
      });
      const sql = postgres(local.dbUrl, { max: 1 });
      expect(
        (
          await sql`select to_regclass('public.good') is not null as good, to_regclass('public.half') is not null as half`
        )[0],
      ).toEqual({ good: true, half: false });
      await sql.end();
    } finally {
      await local.stop();
    }
  });
});

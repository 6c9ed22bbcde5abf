import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { removeSupabaseLocalData, startSupabaseLocal, startTestSupabase, type SupabaseLocal } from "../../src/index.ts";
import { clientWith, isLocal, newPerson } from "./clients.ts";
import { applySchema } from "./start-target.ts";
import { startChild } from "../start-child.ts";

describe.runIf(isLocal)("a Postgres that restarts under the stack", () => {
  let local: SupabaseLocal;

  beforeAll(async () => {
    local = await startTestSupabase();
    await applySchema(local.dbUrl);
  });

  afterAll(() => local.stop());

  it("is found again by the clients that were there before", async () => {
    const { client } = await newPerson(local);
    await client.from("contract_members").insert({ name: "before" }).throwOnError();
    await local.restartPostgres();
    await vi.waitFor(async () => {
      expect((await client.from("contract_members").select("name")).data).toEqual([{ name: "before" }]);
    }, 10_000);
    expect((await client.auth.refreshSession()).error).toBeNull();
  });

  it("answers 503 while it is away, and comes back by itself after a crash", async () => {
    const { client } = await newPerson(local);
    local.killPostgres();
    const codes = new Set<string | undefined>();
    await vi.waitFor(async () => {
      const { data, error, status } = await client.rpc("contract_add", { a: 1 });
      if (error !== null) codes.add(`${String(status)} ${error.code}`);
      expect(data).toBe(11);
      expect((await client.from("contract_members").insert({ name: "after the crash" })).error).toBeNull();
    }, 15_000);
    for (const code of codes) expect(code).toMatch(/^503 (PGRST001|57P0\d)$/);
  });

  it("still delivers realtime messages to channels that stayed open", async () => {
    // The crash of the story before may still be felt by a connection nobody has used since.
    const { client } = await vi.waitFor(() => newPerson(local), 10_000);
    const heard: unknown[] = [];
    const channel = client.channel("contract-desk", { config: { private: true } });
    channel.on("broadcast", { event: "poke" }, (message) => heard.push(message.payload["note"]));
    await new Promise<void>((resolve) => {
      channel.subscribe((status) => {
        if (status === "SUBSCRIBED") resolve();
      });
    });
    await local.restartPostgres();
    await vi.waitFor(async () => {
      await client.rpc("contract_poke", { topic: "contract-desk", note: "after the restart" }).throwOnError();
    }, 10_000);
    await vi.waitFor(() => {
      expect(heard).toEqual(["after the restart"]);
    }, 10_000);
    await client.removeAllChannels();
  });

  it("shows a table made after the restart", async () => {
    const service = clientWith(local, local.serviceRoleKey);
    await local.restartPostgres();
    await vi.waitFor(async () => {
      await applySchema(local.dbUrl);
    }, 10_000);
    expect((await service.from("contract_branches").select("name").order("name")).data).toEqual([
      { name: "North" },
      { name: "South" },
    ]);
  });
});

describe.runIf(isLocal)("kill -9 of everything", () => {
  it("loses nothing that was acknowledged, and the next start needs no help", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "kaunter-kill-"));
    try {
      const child = await startChild(dataDir);
      await applySchema(child.ready.dbUrl);
      const service = clientWith(child.ready, child.ready.serviceRoleKey);
      const acknowledged: string[] = [];
      const writing = (async () => {
        for (let index = 0; ; index += 1) {
          const { error } = await service.from("contract_branches").insert({ name: `kept ${String(index)}` });
          if (error !== null) return;
          acknowledged.push(`kept ${String(index)}`);
        }
      })();
      await vi.waitFor(() => {
        expect(acknowledged.length).toBeGreaterThan(100);
      }, 15_000);
      const postmaster = Number(readFileSync(join(child.ready.clusterDir, "postmaster.pid"), "utf8").split("\n")[0]);
      process.kill(postmaster, "SIGKILL");
      process.kill(child.pid, "SIGKILL");
      await child.exited;
      await writing;
      const again = await startSupabaseLocal({ dataDir, apiPort: 0, dbPort: 0 });
      try {
        const { data } = await clientWith(again, again.serviceRoleKey)
          .from("contract_branches")
          .select("name")
          .like("name", "kept %");
        const found = new Set(data?.map((row) => row.name as string));
        expect(acknowledged.filter((name) => !found.has(name))).toEqual([]);
        expect(again.anonKey).toBe(child.ready.anonKey);
      } finally {
        await again.stop();
      }
    } finally {
      removeSupabaseLocalData(dataDir);
    }
  });
});

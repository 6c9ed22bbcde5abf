import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestSupabase, type SupabaseLocal } from "../../src/index.ts";
import { isLocal, newPerson } from "./clients.ts";
import { applySchema } from "./start-target.ts";

describe.runIf(isLocal)("tokens", () => {
  let local: SupabaseLocal;

  beforeAll(async () => {
    local = await startTestSupabase({ tokenLifeS: 2 });
    await applySchema(local.dbUrl);
  });

  afterAll(() => local.stop());

  it("end at their time, on open channels too", async () => {
    const { client } = await newPerson(local);
    const token = (await client.auth.getSession()).data.session?.access_token ?? "";
    await client.realtime.setAuth(token);
    const statuses: string[] = [];
    client.channel("contract-desk", { config: { private: true } }).subscribe((status) => statuses.push(status));
    await vi.waitFor(() => {
      expect(statuses).toContain("SUBSCRIBED");
    }, 5_000);
    await vi.waitFor(() => {
      expect(statuses).toContain("CLOSED");
    }, 5_000);
    const answer = await fetch(`${local.url}/rest/v1/contract_branches`, {
      headers: { apikey: local.anonKey, Authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: "PGRST303", message: "JWT expired" });
    await client.realtime.disconnect();
  });
});

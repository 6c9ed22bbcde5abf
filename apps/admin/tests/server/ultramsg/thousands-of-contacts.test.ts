import { describe, expect, it } from "vitest";
import { readLastSync } from "@/server/ultramsg/read-last-sync";
import { syncContacts } from "@/server/ultramsg/sync-contacts";
import { openSecondGateway } from "./support/second-gateway.ts";

const PEOPLE = 2_000;
/** Every tenth of them is somebody else's number in another spelling. */
const CONTACTS = 1_800;
const program = { trigger: "program", staffId: null } as const;

const { gateway } = await openSecondGateway();
gateway.um.control.fill(PEOPLE);

const count = async (table: string) =>
  (await gateway.lab.sql.query<{ n: number }>(`select count(*)::int as n from ${table} where ${OURS[table] ?? ""}`))
    .rows[0]?.n;
const OURS: Readonly<Record<string, string>> = {
  whatsapp_contacts: "source = 'instance1150'",
  whatsapp_conversations: "gateway = 'ultramsg' and session = 'instance1150'",
};

describe("thousands of chats", { timeout: 120_000 }, () => {
  it("become contacts with a conversation each, in three questions to UltraMsg", async () => {
    const before = gateway.um.control.counters().requests;
    const run = await syncContacts(program);
    expect(run).toMatchObject({ fetched: PEOPLE, created: CONTACTS, skipped: PEOPLE - CONTACTS, failed: [] });
    expect(gateway.um.control.counters().requests - before).toBe(3);
    expect(await count("whatsapp_contacts")).toBe(CONTACTS);
    expect(await count("whatsapp_conversations")).toBe(CONTACTS);
  });

  it("done again make nothing and change nothing", async () => {
    expect(await syncContacts(program)).toMatchObject({ created: 0, updated: 0, skipped: PEOPLE });
    expect(await count("whatsapp_conversations")).toBe(CONTACTS);
    const aina = await gateway.lab.enter("aina");
    expect((await readLastSync(aina)).run).toMatchObject({ state: "done", created: 0 });
  });
});

import { createContactSyncsRepository } from "@kaunter/db";
import { afterEach, describe, expect, it, vi } from "vitest";
import { currentStaff } from "@/server/auth/current-staff";
import { readChats } from "@/server/ultramsg/read-chats";
import { readLastSync } from "@/server/ultramsg/read-last-sync";
import { syncContacts } from "@/server/ultramsg/sync-contacts";
import { whoMaySync } from "@/server/ultramsg/who-may-sync";
import { API_KEY, type SecondGateway, openSecondGateway } from "./support/second-gateway.ts";

vi.mock("@/server/auth/current-staff", () => ({ currentStaff: vi.fn() }));

const { gateway, aina } = await openSecondGateway();
afterEach(() => {
  gateway.um.control.fill(null);
});

const program = { trigger: "program", staffId: null } as const;
const fault = (change: Parameters<SecondGateway["um"]["control"]["fault"]>[0]) => gateway.um.control.fault(change);
const value = async (sql: string) => (await gateway.lab.sql.query<{ value: unknown }>(sql)).rows[0]?.value;
const contacts = () => value("select count(*)::int as value from whatsapp_contacts");

describe("when the contacts are taken over", { timeout: 60_000 }, () => {
  it.each<[string, Parameters<typeof fault>[0], string, RegExp]>([
    ["a wrong token", { tokenChanged: true }, "gateway_refused", /Wrong token/],
    ["a wrong token, told with 401", { tokenChanged: true, wrongTokenStatus: 401 }, "gateway_refused", /Wrong token/],
    ["an unknown instance", { instance: "unknown" }, "gateway_refused", /Instance not found/],
    ["an unpaid instance", { instance: "stopped" }, "gateway_not_working", /non-payment/],
    ["a phone that is not connected", { status: "qr" }, "gateway_not_working", /not connected to WhatsApp \(qr\)/],
    ["a page instead of JSON", { spoil: { how: "html", times: 9, path: "/chats" } }, "gateway_bad_answer", /not JSON/],
    ["another JSON", { spoil: { how: "garbage", times: 9, path: "/chats" } }, "gateway_bad_answer", /not understood/],
    ["a server in trouble", { spoil: { how: "error500", times: 9, path: "/chats" } }, "gateway_bad_answer", /500/],
    [
      "a cut connection",
      { spoil: { how: "cut", times: 9, path: "/chats" } },
      "gateway_unreachable",
      /could not be reached/,
    ],
  ])("%s makes nothing, says why, and is safe to try again", async (_, change, code, message) => {
    const before = await contacts();
    fault(change);
    await expect(syncContacts(program)).rejects.toMatchObject({ code });
    expect(await contacts()).toBe(before);
    const { run } = await readLastSync(aina);
    expect(run).toMatchObject({ state: "failed", error: code, created: 0 });
    expect(run?.message).toMatch(message);
    expect(JSON.stringify(run)).not.toContain(gateway.um.token);
  });

  it("people become contacts with conversations; groups, channels and second spellings do not", async () => {
    const run = await syncContacts({ trigger: "person", staffId: aina.access.staffId });
    expect(run).toMatchObject({
      ...{ state: "done", trigger: "person", startedBy: aina.access.name, source: "instance1150" },
      // Seven people; one of them twice, a group, a post and a channel.
      ...{ fetched: 11, done: 11, created: 6, updated: 1, linked: 1, skipped: 4, failed: [], error: null },
    });
    expect(
      await value(`select jsonb_object_agg(c.chat_id, coalesce(c.display_name, '-')) as value
        from whatsapp_conversations c where c.gateway = 'ultramsg' and c.session = 'instance1150'`),
    ).toMatchObject({
      "60115550101@c.us": "Kak Ros",
      "60115550102@c.us": "Nor Hidayah 🌺",
      "60115550103@c.us": "Uncle Raju",
      "60115550105@c.us": "Priya",
      "78812345678901@lid": "Chong Wei Jie",
    });
    expect(await syncContacts(program)).toMatchObject({ created: 0, updated: 0, linked: 0, skipped: 11 });
  });

  it("two at once: one works, the other is told so", async () => {
    fault({ latencyMs: 150 });
    const results = await Promise.allSettled([syncContacts(program), syncContacts(program)]);
    const refused = results.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    expect(refused).toMatchObject([{ code: "conflict" }]);
  });

  it("one that broke off half way is gone on with", async () => {
    gateway.um.control.fill(700);
    const { leases } = gateway.lab.here.repositories;
    const token = (await leases.acquire("contact-sync:instance1150", "who dies", 60_000)) ?? 0;
    const syncs = createContactSyncsRepository(gateway.lab.here.repositories.client);
    const broken = await syncs.start("instance1150", token, "schedule", null);
    const { people } = readChats((await gateway.lab.here.ultramsg?.client.chats())?.rows ?? []);
    const channel = { gateway: "ultramsg", session: "instance1150" } as const;
    await syncs.take({ runId: broken?.id ?? "", token }, channel, people.slice(0, 500));
    await leases.release("contact-sync:instance1150", "who dies");
    expect((await readLastSync(aina)).run).toMatchObject({ state: "interrupted", created: 500 });
    expect(await syncContacts(program)).toMatchObject({ fetched: 700, created: 130, skipped: 570 });
    expect(await syncContacts(program)).toMatchObject({ fetched: 700, created: 0, skipped: 700 });
  });
});

describe("who may ask for it", () => {
  const asked = (method: string, headers: Record<string, string>) =>
    whoMaySync(new Request("http://desk.test/api/whatsapp-contacts", { method, headers }));

  it("a program with the key", async () => {
    expect(await asked("GET", { authorization: `Bearer ${API_KEY}` })).toEqual(program);
  });

  it.each(["Bearer wrong", `Basic ${API_KEY}`, API_KEY, "Bearer "])("no program with %j", async (authorization) => {
    await expect(asked("GET", { authorization })).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it.each(["cross-site", "same-site", "none", null])("no page of a site that is %s", async (site) => {
    vi.mocked(currentStaff).mockResolvedValue(aina);
    const headers: Record<string, string> = site === null ? {} : { "sec-fetch-site": site };
    await expect(asked("GET", headers)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("an admin from our own pages, and nobody below", async () => {
    vi.mocked(currentStaff).mockResolvedValue(aina);
    const person = { trigger: "person", staffId: aina.access.staffId };
    expect(await asked("GET", { "sec-fetch-site": "same-origin" })).toEqual(person);
    expect(await asked("POST", {})).toEqual(person);
    const farid = await gateway.lab.enter("farid");
    vi.mocked(currentStaff).mockResolvedValue(farid);
    await expect(asked("POST", {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(readLastSync(farid)).rejects.toMatchObject({ code: "forbidden" });
  });
});

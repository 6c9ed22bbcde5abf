import { describe, expect, test } from "vitest";
import { createContactSyncsRepository, createLeasesRepository, type SyncedChat } from "../src/index.ts";
import { received } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";

const INSTANCE = "instance1150";
const CHANNEL = { gateway: "ultramsg", session: INSTANCE } as const;
/** Members of the seed: one whom somebody looks after already, one nobody has written with. */
const AISYAH = "60123456789";
const SIEW_LING = "60173948261";

const desk = await openDesk();

const syncs = () => createContactSyncsRepository(desk.stack.service);
const chat = (phone: string, more: Partial<SyncedChat> = {}): SyncedChat => ({
  ...{ chatId: `${phone}@c.us`, phone, name: null, atMs: null },
  ...more,
});

/** One whole run over these chats. */
async function sync(chats: readonly SyncedChat[], holder = "me") {
  const leases = createLeasesRepository(desk.stack.service);
  const token = await leases.acquire(`contact-sync:${INSTANCE}`, holder, 60_000);
  if (token === null) throw new Error("the lease is taken");
  const run = await syncs().start(INSTANCE, token, "program", null);
  if (run === null) throw new Error("the run did not start");
  const own = { runId: run.id, token };
  await syncs().noteFetched(own, chats.length, 0, []);
  for (let at = 0; at < chats.length; at += 500) await syncs().take(own, CHANNEL, chats.slice(at, at + 500));
  const ended = await syncs().finish(own, null);
  await leases.release(`contact-sync:${INSTANCE}`, holder);
  if (ended === null) throw new Error("the run did not end");
  return ended;
}

const conversationsOf = (phone: string) =>
  one<
    { gateway: string; status: string; source: string; assigned: string | null; contact_source: string; name: string }[]
  >(
    desk.stack.sql,
    `select coalesce(jsonb_agg(jsonb_build_object('gateway', c.gateway, 'status', c.status, 'source', c.source,
       'assigned', c.assigned_staff_id, 'contact_source', t.source, 'name', c.display_name)), '[]') as value
     from whatsapp_contacts t join whatsapp_conversations c on c.contact_id = t.id where t.phone_number = $1`,
    [phone],
  );

describe("a sync of contacts", () => {
  test("makes an unassigned, active conversation for each new contact, whose source is the instance", async () => {
    const run = await sync([chat("60115550001", { name: "Kak Ros 🌺" })]);
    expect(run).toMatchObject({ state: "done", fetched: 1, done: 1, created: 1, linked: 0, skipped: 0, failed: [] });
    const made = { gateway: "ultramsg", status: "active", source: "whatsapp", assigned: null };
    expect(await conversationsOf("60115550001")).toEqual([{ ...made, contact_source: INSTANCE, name: "Kak Ros 🌺" }]);
  });

  test("matches a new contact with the member whose number it is", async () => {
    const run = await sync([chat(SIEW_LING, { name: "siew ling gym" })]);
    expect(run).toMatchObject({ created: 1, linked: 1 });
    const [made] = await conversationsOf(SIEW_LING);
    expect(made?.name).not.toBe("siew ling gym");
  });

  test("gives a known contact without any conversation one", async () => {
    expect(await sync([chat(AISYAH)])).toMatchObject({ created: 0, updated: 1, linked: 1 });
    expect(await conversationsOf(AISYAH)).toMatchObject([{ gateway: "ultramsg", status: "active" }]);
  });

  test("done again makes nothing and changes nothing", async () => {
    const chats = [chat("60115550010", { name: "Ben", atMs: 1_700_000_000_000 }), chat("60115550011")];
    await sync(chats);
    expect(await sync(chats)).toMatchObject({ created: 0, updated: 0, skipped: 2, done: 2 });
    expect(await conversationsOf("60115550010")).toHaveLength(1);
  });

  test("leaves a person whom another channel knows with the conversation they have", async () => {
    await desk.ingest("default", [received({ chatId: "60115550020@c.us", bareId: "KNOWN", name: "Chong" })]);
    expect(await sync([chat("60115550020", { name: "Chong Wei", atMs: 1 })])).toMatchObject({ created: 0, skipped: 1 });
    const conversations = await conversationsOf("60115550020");
    expect(conversations.map(({ gateway, name }) => [gateway, name])).toEqual([["waha", "Chong"]]);
  });

  test("names somebody who had no name", async () => {
    await sync([chat("60115550030")]);
    expect(await sync([chat("60115550030", { name: "Devi" })])).toMatchObject({ created: 0, updated: 1 });
    expect(await conversationsOf("60115550030")).toMatchObject([{ name: "Devi" }]);
  });

  test("keeps a chat that cannot be stored to itself, with its reason", async () => {
    const run = await sync([chat("60115550040"), chat("12", { chatId: "12@c.us" }), chat("60115550041")]);
    expect(run).toMatchObject({ created: 2, done: 3 });
    expect(run.failed).toEqual([{ chatId: "12@c.us", reason: expect.any(String) as string }]);
  });

  test("does not bring back somebody who asked to be forgotten, unless they wrote since", async () => {
    const digest = "encode(sha256(convert_to('60115550050@c.us', 'UTF8')), 'hex')";
    await desk.stack.sql.query(`insert into whatsapp_erasures (address_digest, erased_at) values (${digest}, now())`);
    expect(await sync([chat("60115550050", { atMs: 1_700_000_000_000 })])).toMatchObject({ created: 0, skipped: 1 });
    expect(await sync([chat("60115550050", { atMs: Date.now() + 60_000 })])).toMatchObject({ created: 1 });
  });
});

describe("one at a time", () => {
  test("who lost the lease writes nothing any more, and an interrupted run says so", async () => {
    const leases = createLeasesRepository(desk.stack.service);
    const name = `contact-sync:${INSTANCE}`;
    const token = (await leases.acquire(name, "slow", 60_000)) ?? 0;
    const run = await syncs().start(INSTANCE, token, "person", null);
    const own = { runId: run?.id ?? "", token };
    await leases.release(name, "slow");
    const mine = createContactSyncsRepository(desk.admin);
    expect(await mine.last(INSTANCE)).toMatchObject({ id: own.runId, state: "interrupted" });
    expect(await syncs().take(own, CHANNEL, [chat("60115550060")])).toBe(false);
    expect(await syncs().finish(own, null)).toBeNull();
    expect(await conversationsOf("60115550060")).toEqual([]);
    expect(await sync([chat("60115550060")], "quick")).toMatchObject({ created: 1 });
  });

  test("a failed run keeps its reason, and the last run is the admin's to see", async () => {
    const leases = createLeasesRepository(desk.stack.service);
    const token = (await leases.acquire(`contact-sync:${INSTANCE}`, "failing", 60_000)) ?? 0;
    const run = await syncs().start(INSTANCE, token, "schedule", null);
    const failure = { code: "gateway_refused", message: "Wrong token." } as const;
    await syncs().finish({ runId: run?.id ?? "", token }, failure);
    await leases.release(`contact-sync:${INSTANCE}`, "failing");
    const last = await createContactSyncsRepository(desk.admin).last(INSTANCE);
    expect(last).toMatchObject({ state: "failed", error: "gateway_refused", message: "Wrong token." });
    const farid = createContactSyncsRepository(await desk.stack.signIn("farid@kaunter.example"));
    await expect(farid.last(INSTANCE)).rejects.toMatchObject({ code: "forbidden" });
  });
});

test("two thousand contacts are taken over in four calls, and known the second time", async () => {
  const chats = Array.from({ length: 2_000 }, (_, index) =>
    chat(`6018${String(1_000_000 + index)}`, { name: `P ${index}` }),
  );
  expect(await sync(chats)).toMatchObject({ fetched: 2_000, created: 2_000, done: 2_000 });
  expect(await sync(chats)).toMatchObject({ created: 0, updated: 0, skipped: 2_000 });
}, 60_000);

import { describe, expect, test } from "vitest";
import {
  createAccessRepository,
  createDirectoryRepository,
  createStartsRepository,
  type DbClient,
} from "../src/index.ts";
import { received, T0 } from "./support/events.ts";
import { KEPONG, KOTA, MEILING } from "./support/ids.ts";
import { openDesk } from "./support/open.ts";

const AISYAH = "60123456789";
const FAIZAL = "60122837465";
/** Two members of Kota Damansara, one of Kepong, a lead, a stranger, a group. */
const CHATS = [AISYAH, FAIZAL, "60173948261", "60168374925", "60120000077"].map((phone) => `${phone}@c.us`);
const GROUP = "120363000000000007@g.us";

const desk = await openDesk();
await desk.ingest(
  "counts",
  [...CHATS, GROUP].map((chatId, n) =>
    received({ chatId, bareId: `C${String(n)}`, sentAtMs: T0 + n * 1000, body: "Hello" }),
  ),
);
const starts = createStartsRepository(desk.admin);
const channel = { gateway: "waha", session: "counts" } as const;
const aisyah = await starts.findByPhone(channel, AISYAH);
const faizal = await starts.findByPhone(channel, FAIZAL);
await desk.conversations.update(aisyah?.id ?? "", { tags: ["vip", "pt"], assignedStaffId: MEILING });
await desk.conversations.update(faizal?.id ?? "", { tags: ["pt"], status: "handled" });

async function signIn(email: string): Promise<DbClient> {
  const client = await desk.stack.signIn(email);
  await createAccessRepository(client).mine();
  return client;
}

const counts = (client: DbClient, status: "active" | "handled" | "all") =>
  createDirectoryRepository(client).filterCounts(status);

describe("the counts beside the filters", () => {
  test("are what each choice alone would show", async () => {
    const all = await counts(desk.admin, "all");
    expect(all).toMatchObject({
      unread: 6,
      tag: { vip: 1, pt: 2 },
      assigned: { [MEILING]: 1, unassigned: 5 },
      branch: { [KOTA]: 3, [KEPONG]: 1, none: 2 },
      contact: { member: 3, lead: 1, unknown: 2 },
    });
    for (const [memberStatus, count] of Object.entries(all.memberStatus)) {
      const filter = { type: "all", memberStatus } as Parameters<typeof desk.conversations.list>[0];
      expect((await desk.conversations.list(filter, null, 1)).total).toBe(count);
    }
    for (const [leadStatus, count] of Object.entries(all.leadStatus)) {
      const filter = { type: "all", leadStatus } as Parameters<typeof desk.conversations.list>[0];
      expect((await desk.conversations.list(filter, null, 1)).total).toBe(count);
    }
  });

  test("keep to the shown status", async () => {
    expect(await counts(desk.admin, "handled")).toMatchObject({ tag: { pt: 1 }, contact: { member: 1 } });
    expect(await counts(desk.admin, "active")).toMatchObject({ tag: { vip: 1, pt: 1 }, contact: { member: 2 } });
  });

  test("count nothing the reader may not see", async () => {
    const siti = await signIn("siti@kaunter.example");
    expect(await counts(siti, "all")).toMatchObject({ unread: 3, branch: { [KEPONG]: 1, none: 2 } });
    expect((await counts(siti, "all")).tag).toEqual({});
    const nora = await signIn("nora@kaunter.example");
    expect(await counts(nora, "all")).toMatchObject({ unread: 1, tag: { vip: 1, pt: 1 }, contact: { member: 1 } });
  });
});

test("the menus offer active staff and the branches by name", async () => {
  const directory = createDirectoryRepository(desk.admin);
  await desk.stack.sql.query("update staff set status = 'inactive' where name = 'Arjun Nair'");
  expect((await directory.staff()).map((one) => one.name)).toEqual([
    "Aina Rahim",
    "Farid Hassan",
    "Grace Lim",
    "Hafiz Karim",
    "Mei Ling",
    "Nora Wong",
    "Siti Zubaidah",
  ]);
  expect(await directory.branches()).toEqual([
    { id: KEPONG, name: "Kepong" },
    { id: KOTA, name: "Kota Damansara" },
  ]);
});

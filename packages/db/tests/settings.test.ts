import { describe, expect, test } from "vitest";
import {
  createConversationsRepository,
  createEditsRepository,
  createFeedRepository,
  createSettingsRepository,
} from "../src/index.ts";
import { editsOf, tagOf } from "./support/edits.ts";
import { openGym } from "./support/open.ts";
import { one } from "./support/stack.ts";

const gym = await openGym();
const meiling = await gym.enter("meiling");
const edits = editsOf(meiling);
const farid = editsOf(await gym.enter("farid"));
const hafiz = editsOf(await gym.enter("hafiz"));

const tag = (key: string) => tagOf(edits, key);
const injury = { name: "  Injury ", description: " Cannot train ", color: "dark" } as const;
const lines = (action: string) =>
  one(gym.stack.sql, "select count(*)::int as value from audit_log where action = $1", [action]);

describe("a tag", () => {
  test("is added at the end, by somebody, under a key made of its name", async () => {
    const added = await edits.addTag(injury);
    expect(added).toMatchObject({ key: "injury", name: "Injury", description: "Cannot train", addedBy: "Mei Ling" });
    expect((await edits.tags()).at(-1)).toEqual(added);
    expect((await edits.addTag({ ...injury, name: "伤病" })).key).toBe("tag");
    expect((await edits.addTag({ ...injury, name: "受伤!" })).key).toBe("tag-2");
    expect(await lines("setting/added")).toBe(3);
  });

  test("takes no name another has, and says that it is the name", async () => {
    await expect(edits.addTag({ ...injury, name: "vip " })).rejects.toMatchObject({
      code: "conflict",
      fields: { name: "is taken" },
    });
    await expect(edits.saveTag(await tag("pt"), { ...injury, name: "VIP" })).rejects.toMatchObject({
      fields: { name: "is taken" },
    });
  });

  test("is changed by the first of two who began from the same; the second is told", async () => {
    const [mine, theirs] = [await tag("trial"), await tag("trial")];
    await farid.saveTag(theirs, { name: "Free trial", description: "", color: "red" });
    const late = edits.saveTag(mine, { name: "Trial week", description: "", color: "light" });
    await expect(late).rejects.toMatchObject({ code: "conflict", fields: undefined });
    expect(await tag("trial")).toMatchObject({ name: "Free trial", description: "", color: "red" });
  });

  test("that was moved is still the version somebody edits", async () => {
    const mine = await tag("class");
    const ids = (await edits.tags()).map(({ id }) => id);
    await farid.order("tag", ids, [...ids].reverse());
    expect((await createSettingsRepository(meiling).tags())[0]?.key).toBe((await edits.tags())[0]?.key);
    await expect(edits.order("tag", ids, ids)).rejects.toMatchObject({ code: "conflict" });
    await expect(edits.order("tag", [...ids].reverse(), ids.slice(1))).rejects.toMatchObject({ code: "bad_request" });
    expect((await edits.saveTag(mine, { ...injury, name: "Classes" })).name).toBe("Classes");
    expect(await lines("setting/ordered")).toBe(1);
  });

  test("is deleted from every conversation, seen or not, and counts them beforehand", async () => {
    await gym.stack.sql.query("update whatsapp_conversations set tags = '{vip,pt}'");
    expect((await tag("vip")).uses).toBe(2);
    const { id } = await tag("vip");
    expect(await edits.deleteTag(id)).toBe(2);
    const carry = "select count(*)::int as value from whatsapp_conversations where tags @> '{vip}'";
    expect(await one(gym.stack.sql, carry)).toBe(0);
    expect((await edits.tags()).some(({ key }) => key === "vip")).toBe(false);
    await expect(edits.deleteTag(id)).rejects.toMatchObject({ code: "not_found" });
    expect(await lines("tag/removed")).toBe(1);
    expect(await lines("conversation/tagged")).toBe(0);
  });

  test("being deleted waits for whoever is putting it on a chat, so that no chat keeps it", async () => {
    const { id } = await tag("urgent");
    const slow = await gym.stack.sql.connect();
    await slow.query("begin");
    await slow.query("select from whatsapp_settings where key = 'urgent' for key share");
    await slow.query("update whatsapp_conversations set tags = '{urgent}' where id = $1", [gym.chats.aisyah]);
    const deleting = edits.deleteTag(id);
    const waits = "select count(*)::int as value from pg_stat_activity where wait_event_type = 'Lock'";
    await expect.poll(() => one(gym.stack.sql, waits)).toBeGreaterThan(0);
    await slow.query("commit");
    slow.release();
    expect(await deleting).toBe(1);
    expect((await createConversationsRepository(meiling).find(gym.chats.aisyah))?.tags).toEqual([]);
    const again = createEditsRepository(meiling).apply(gym.chats.aisyah, { type: "tags", add: ["urgent"], remove: [] });
    await expect(again).rejects.toMatchObject({ code: "bad_request" });
  });

  test("gets no key that chats still carry from before", async () => {
    await gym.stack.sql.query("update whatsapp_conversations set tags = '{ghost}'");
    expect((await edits.addTag({ ...injury, name: "Ghost" })).key).toBe("ghost-2");
  });
});

describe("those who may only look", () => {
  test("neither list what is edited nor change it, but know when the gym is open", async () => {
    const { id, updatedAt } = await tag("pt");
    const tries = [
      () => hafiz.tags(),
      () => hafiz.addTag(injury),
      () => hafiz.saveTag({ id, updatedAt }, injury),
      () => hafiz.deleteTag(id),
      () => hafiz.order("tag", [id], [id]),
      () => hafiz.replies(),
      () => hafiz.deleteReply(id),
      () => hafiz.saveReceipts("never", null),
    ];
    for (const one of tries) await expect(one()).rejects.toMatchObject({ code: "forbidden" });
    expect((await hafiz.hours()).map(({ branchName }) => branchName)).toEqual(["Kepong", "Kota Damansara"]);
  });
});

describe("the feed", () => {
  test("tells of tags as they stand now, to everybody who may see chats, whatever happened to them", async () => {
    const seen = createFeedRepository(await gym.enter("nora"));
    const tagsSince = async (cursor: string) => {
      const { changes } = await seen.page(cursor, 100);
      return changes.flatMap((change) => (change.type === "settings" ? [change.settings] : []));
    };
    const start = await seen.head();
    expect(await tagsSince(start)).toEqual([]);
    await edits.saveTag(await tag("pt"), { name: "Coaching", description: "", color: "medium" });
    const [renamed, ...rest] = await tagsSince(start);
    expect(rest).toEqual([]);
    expect(renamed?.kind).toBe("tag");
    expect(renamed?.tags).toContainEqual({ key: "pt", name: "Coaching", color: "medium" });
    const later = await seen.head();
    await edits.deleteTag((await tag("pt")).id);
    expect((await tagsSince(later))[0]?.tags?.some(({ key }) => key === "pt")).toBe(false);
    const last = await seen.head();
    await edits.saveReceipts("on_open", (await edits.receipts()).updatedAt);
    expect(await tagsSince(last)).toEqual([{ kind: "module", tags: null }]);
  });
});

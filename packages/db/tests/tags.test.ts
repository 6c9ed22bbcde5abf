import { describe, expect, test } from "vitest";
import { createConversationsRepository, createSettingsRepository } from "../src/index.ts";
import { openGym } from "./support/open.ts";
import { one } from "./support/stack.ts";

const gym = await openGym();
const meiling = await gym.enter("meiling");

describe("renaming a tag", () => {
  test("is the definition's alone: every conversation keeps it, and none is written", async () => {
    await createConversationsRepository(meiling).update(gym.chats.aisyah, { tags: ["pt", "vip"] });
    const stamp = "select change_xid::text as value from whatsapp_conversations where id = $1";
    const before = await one(gym.stack.sql, stamp, [gym.chats.aisyah]);
    const settings = createSettingsRepository(meiling);
    expect(await settings.renameTag("pt", "  Personal training ")).toMatchObject({
      key: "pt",
      name: "Personal training",
    });
    expect((await settings.tags()).map((tag) => tag.name)).toContain("Personal training");
    expect((await createConversationsRepository(meiling).find(gym.chats.aisyah))?.tags).toEqual(["pt", "vip"]);
    expect(await one(gym.stack.sql, stamp, [gym.chats.aisyah])).toBe(before);
    const line = "select to_jsonb(a) as value from audit_log a where action = 'setting/changed' and entity_id = 'pt'";
    expect(await one(gym.stack.sql, line)).toMatchObject({ details: { changed: ["name"] } });
  });

  test("is refused without the right, for a tag that is not, for a taken name and for none", async () => {
    const hafiz = createSettingsRepository(await gym.enter("hafiz"));
    await expect(hafiz.renameTag("vip", "x")).rejects.toMatchObject({ code: "forbidden" });
    const settings = createSettingsRepository(meiling);
    await expect(settings.renameTag("nothing", "x")).rejects.toMatchObject({ code: "not_found" });
    await expect(settings.renameTag("vip", "URGENT ")).rejects.toMatchObject({ code: "conflict" });
    await expect(settings.renameTag("vip", "  ")).rejects.toMatchObject({ code: "bad_request" });
  });

  test("cannot be done by changing the key, which conversations carry", async () => {
    const { error } = await meiling.from("whatsapp_settings").update({ key: "other" }).eq("key", "vip");
    expect(error?.code).toBe("22023");
  });
});

describe("removing a tag from all conversations", () => {
  test("is one statement and one line of the audit log, however many carried it", async () => {
    await gym.stack.sql.query("update whatsapp_conversations set tags = '{vip,pt}'");
    expect(await createConversationsRepository(meiling).removeTag("vip")).toBe(2);
    const lines =
      "select jsonb_agg(details order by at) as value from audit_log where action = 'tag/removed' or details -> 'removed' ? 'vip'";
    expect(await one(gym.stack.sql, lines)).toEqual([{ conversations: 2 }]);
  });
});

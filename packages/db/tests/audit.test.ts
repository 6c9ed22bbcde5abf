import { describe, expect, test } from "vitest";
import type { AuditEntry } from "@kaunter/domain";
import { createAuditRepository, createConversationsRepository, createSettingsRepository } from "../src/index.ts";
import { received, T0 } from "./support/events.ts";
import { AISYAH } from "./support/gym.ts";
import { FARID, MEILING, NORA } from "./support/ids.ts";
import { openGym } from "./support/open.ts";
import { one } from "./support/stack.ts";

const gym = await openGym();
const aina = await gym.enter("aina");
const meiling = await gym.enter("meiling");

const lines = async (action: string): Promise<AuditEntry[]> =>
  (await createAuditRepository(aina).page(null, 500)).filter((entry) => entry.action === action).reverse();

describe("the audit log", () => {
  test("begins empty but for who signed in", async () => {
    const entries = await createAuditRepository(aina).page(null, 100);
    expect(new Set(entries.map((entry) => entry.action))).toEqual(new Set(["staff/changed"]));
    expect(entries.every((entry) => JSON.stringify(entry.details).includes("auth_user_id"))).toBe(true);
  });

  test("says who tagged, noted, assigned and settled which conversation, and never what they wrote", async () => {
    const work = createConversationsRepository(meiling);
    await work.update(gym.chats.aisyah, { tags: ["vip", "pt"] });
    await work.update(gym.chats.aisyah, { tags: ["pt"], notes: "Her secret" });
    await work.update(gym.chats.aisyah, { assignedStaffId: FARID, status: "handled" });
    const about = {
      conversationId: gym.chats.aisyah,
      actorId: MEILING,
      actorName: "Mei Ling",
      conversationName: "Nurul Aisyah Rahman",
    };
    expect(await lines("conversation/tagged")).toMatchObject([
      { ...about, details: { added: ["pt", "vip"], removed: [] } },
      { ...about, details: { added: [], removed: ["vip"] } },
    ]);
    expect(await lines("conversation/noted")).toMatchObject([{ ...about, details: { was: 0, characters: 10 } }]);
    expect(await lines("conversation/assigned")).toMatchObject([{ ...about, details: { was: null, staff_id: FARID } }]);
    expect(await lines("conversation/settled")).toMatchObject([
      { ...about, details: { was: "active", status: "handled" } },
    ]);
    expect(JSON.stringify(await createAuditRepository(aina).page(null, 500))).not.toContain("Her secret");
    expect(await createAuditRepository(aina).page(null, 2, { conversation: gym.chats.aisyah })).toHaveLength(2);
  });

  test("says nothing of what people did not do: a new message that opens a conversation again", async () => {
    const events = [received({ chatId: AISYAH, bareId: "AGAIN", sentAtMs: T0 + 1000 })] as never;
    await gym.stack.service.rpc("ingest_whatsapp_events", {
      gateway: "waha",
      session: "default",
      via: "event",
      events,
    });
    expect((await createConversationsRepository(aina).find(gym.chats.aisyah))?.status).toBe("active");
    expect(await lines("conversation/settled")).toHaveLength(1);
    const before = (await createAuditRepository(aina).page(null, 500)).length;
    await createConversationsRepository(meiling).update(gym.chats.aisyah, { tags: ["pt"] });
    expect(await createAuditRepository(aina).page(null, 500)).toHaveLength(before);
  });

  test("says which links, rights, colleagues, settings and session branches changed, and how", async () => {
    await gym.stack.sql.query(`
      delete from contact_links where staff_id = '${NORA}' and contact_id = (select id from whatsapp_contacts where phone_number = '60123456789');
      update staff_permissions set can_edit = false where staff_id = '${FARID}';
      update role_permissions set can_edit = true where role = 'trainer' and module = 'chats';
      update staff set role = 'manager', name = 'Mei Ling L.' where id = '${MEILING}';
      update staff set access_version = access_version + 1 where id = '${FARID}';
      insert into whatsapp_sessions (gateway, name) values ('waha', 'default') on conflict do nothing;
      update whatsapp_sessions set branch_id = (select id from branches where name = 'Kepong');`);
    await createSettingsRepository(meiling).renameTag("vip", "Very important");
    expect(await lines("link/removed")).toMatchObject([{ details: { was: { staff_id: NORA } } }]);
    expect(await lines("permission/changed")).toMatchObject([
      { entityId: FARID, details: { was: { module: "staff", can_edit: true }, now: { can_edit: false } } },
    ]);
    expect(await lines("role/changed")).toMatchObject([
      { entityId: "trainer", details: { now: { module: "chats", can_edit: true } } },
    ]);
    expect((await lines("staff/changed")).at(-1)).toMatchObject({
      entityId: MEILING,
      actorId: null,
      details: { changed: ["name", "role"], was: { role: "front_desk" }, now: { role: "manager" } },
    });
    expect(await lines("setting/changed")).toMatchObject([
      { entityId: "vip", actorId: MEILING, details: { changed: ["name"] } },
    ]);
    expect(await lines("session/changed")).toMatchObject([
      { entityId: "default", details: { changed: ["branch_id"] } },
    ]);
  });

  test("takes down what a person had done to a session, in their name, and nothing else", async () => {
    const audit = createAuditRepository(meiling);
    await audit.noteSession("default", "session/logged_out", { acknowledged: true });
    expect(await lines("session/logged_out")).toMatchObject([
      { actorName: "Mei Ling L.", entity: "session", entityId: "default", details: { acknowledged: true } },
    ]);
    const { error } = await meiling.rpc("note_audit", { action: "staff/added", entity_id: "x" });
    expect(error?.code).toBe("22023");
  });

  test("keeps the name of who did it when they are gone", async () => {
    await gym.stack.sql.query("delete from staff where id = $1", [MEILING]);
    expect((await lines("conversation/noted"))[0]).toMatchObject({ actorId: MEILING, actorName: null });
  });

  test("is read by admins alone, and changed by nobody", async () => {
    for (const name of ["farid", "siti", "hafiz", "nora"]) {
      expect([name, await createAuditRepository(await gym.enter(name)).page(null, 10)]).toEqual([name, []]);
    }
    for (const client of [aina, gym.stack.service]) {
      expect((await client.from("audit_log").update({ action: "x" }).neq("action", "")).error?.code).toBe("42501");
      expect((await client.from("audit_log").delete().neq("action", "")).error?.code).toBe("42501");
      expect((await client.from("audit_log").insert({ action: "x", entity: "y" })).error?.code).toBe("42501");
    }
    const truncating = "select has_table_privilege('service_role', 'public.audit_log', 'truncate') as value";
    expect(await one(gym.stack.sql, truncating)).toBe(false);
  });
});

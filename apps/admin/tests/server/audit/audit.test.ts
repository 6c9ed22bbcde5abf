import type { AppError } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { exportAudit } from "@/server/audit/export-audit";
import { auditQuerySchema, listAudit, loadAudit } from "@/server/audit/list-audit";
import { openLab } from "../../support/lab";

const lab = await openLab();
const aina = await lab.enter("aina");

const CHAT = "00000000-0000-4000-8000-0000000000c1";
/** A thousand and one deeds of one day, one of a day before, by two people. */
const fill = () =>
  lab.sql.query(`
    insert into audit_log (at, actor_staff_id, action, entity, entity_id, details)
    select '2026-11-20 08:00+08'::timestamptz + i * interval '1 second', '${aina.access.staffId}', 'setting/changed', 'setting', '=cmd|' || i, '{}'
    from generate_series(1, 1001) i;
    insert into audit_log (at, action, entity, entity_id, conversation_id) values
      ('2026-11-18 23:59:59+08', 'conversation/tagged', 'conversation', '${CHAT}', '${CHAT}'),
      ('2026-11-19 00:00:00+08', 'conversation/noted', 'conversation', '${CHAT}', '${CHAT}');`);

const list = (query: object) => listAudit(aina, auditQuerySchema.parse(query));

describe("the audit page", () => {
  it("hands the log out page by page, no line twice", async () => {
    await fill();
    const first = await list({ action: "setting/changed", limit: 200 });
    const second = await list({ action: "setting/changed", limit: 200, before: first.entries.at(-1)?.id });
    expect([first.hasMore, second.hasMore]).toEqual([true, true]);
    expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(400);
    expect(first.entries[0]).toMatchObject({ actorId: aina.access.staffId, actorName: "Aina Rahim" });
  });

  it("leaves what was chosen: colleague, conversation, and whole days of the gym's clock", async () => {
    expect((await list({ conversation: CHAT })).entries.map(({ action }) => action).sort()).toEqual([
      "conversation/noted",
      "conversation/tagged",
    ]);
    const actions = async (query: object) => (await list(query)).entries.map(({ action }) => action);
    expect(await actions({ from: "2026-11-18", to: "2026-11-18" })).toEqual(["conversation/tagged"]);
    expect(await actions({ from: "2026-11-19", to: "2026-11-19" })).toEqual(["conversation/noted"]);
    expect(await actions({ staff: aina.access.staffId, action: "conversation/noted" })).toEqual([]);
  });

  it("starts with the filter of its address, and without one when nobody can read it", async () => {
    const start = await loadAudit(aina, { conversation: CHAT });
    expect([start.filter, start.first.entries.length]).toEqual([{ conversation: CHAT }, 2]);
    expect(start.people.map(({ name }) => name)).toContain("Mei Ling");
    expect((await loadAudit(aina, { staff: ["x", "y"] })).filter).toEqual({});
  });

  it("is for admins alone, as is its file", async () => {
    for (const name of ["farid", "meiling", "hafiz", "nora"]) {
      const staff = await lab.enter(name);
      const forbidden = expect.objectContaining({ code: "forbidden" }) as AppError;
      await expect(listAudit(staff, auditQuerySchema.parse({}))).rejects.toEqual(forbidden);
      await expect(loadAudit(staff, {})).rejects.toEqual(forbidden);
      await expect(exportAudit(staff, {})).rejects.toEqual(forbidden);
    }
  });
});

describe("the file", () => {
  it("has every line once, as text no spreadsheet runs", async () => {
    const answer = await exportAudit(aina, { action: "setting/changed" });
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="kaunter-audit-[\d-]+\.csv"$/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString().trimEnd().split("\r\n");
    expect(lines).toHaveLength(1002);
    expect(new Set(lines).size).toBe(1002);
    expect(lines.slice(1).every((line) => line.includes(`,"'=cmd|`))).toBe(true);
  });

  it("stops reading the log when nobody takes it any more", async () => {
    const reader = (await exportAudit(aina, {})).body?.getReader();
    expect((await reader?.read())?.value?.byteLength).toBeGreaterThan(10_000);
    await reader?.cancel();
    expect((await reader?.read())?.done).toBe(true);
  });
});

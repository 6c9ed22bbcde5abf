import { expect, test } from "vitest";
import { createDeskSettingsRepository } from "../src/index.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";

const desk = await openDesk();
const aina = createDeskSettingsRepository(desk.admin);
const meiling = createDeskSettingsRepository(await desk.stack.enter("meiling"));
const lines = () =>
  one<unknown[]>(
    desk.stack.sql,
    `select coalesce(jsonb_agg(jsonb_build_array(action, details) order by at, id), '[]') as value
     from audit_log where entity = 'setting'`,
  );

test("everything is kept until an admin says otherwise, and then the first of two", async () => {
  const kept = { retention: { days: null, updatedAt: null }, originals: { kept: true, updatedAt: null } };
  expect(await aina.privacy()).toEqual(kept);
  const change = { setting: "retention", days: 730, updatedAt: null } as const;
  await expect(meiling.savePrivacy(change)).rejects.toMatchObject({ code: "forbidden" });
  await aina.savePrivacy(change);
  await expect(aina.savePrivacy({ ...change, days: 30 })).rejects.toMatchObject({ code: "conflict" });
  const { updatedAt } = (await aina.privacy()).retention;
  await expect(aina.savePrivacy({ ...change, days: 0, updatedAt })).rejects.toMatchObject({ code: "bad_request" });
  await aina.savePrivacy({ ...change, days: null, updatedAt });
  await aina.savePrivacy({ setting: "originals", kept: false, updatedAt: null });
  expect(await aina.privacy()).toMatchObject({ retention: { days: null }, originals: { kept: false } });
  // One line a choice, which says what was chosen.
  expect(await lines()).toEqual([
    ["privacy/retention_days", { value: 730 }],
    ["privacy/retention_days", { value: null }],
    ["privacy/keep_originals", { value: false }],
  ]);
});

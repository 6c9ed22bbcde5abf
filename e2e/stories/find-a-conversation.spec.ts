import type { Page } from "@playwright/test";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/sql.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ListPage } from "../pages/list-page.ts";

const MEI_LING = "50000000-0000-4000-8000-000000000004";
const AINA = "50000000-0000-4000-8000-000000000001";
const KEPONG = "b0000000-0000-4000-8000-000000000002";
const WAITS = "status = 'active'";

type Sql = (text: string, values?: unknown[]) => Promise<{ id: string; unread_count: number }[]>;

/** Holds the screen against the records: the same rows, in the same order, and the same totals. */
async function expectAnswer(page: Page, sql: Sql, where: string): Promise<void> {
  const list = new ListPage(page);
  await expect(async () => {
    const rows = await sql(
      `select id, unread_count from whatsapp_conversations where ${where} order by sort_at desc, id desc`,
    );
    const unread = rows.reduce((sum, row) => sum + row.unread_count, 0);
    const noun = rows.length === 1 ? "conversation" : "conversations";
    await expect(list.footer).toHaveText(`${String(rows.length)} ${noun} · ${String(unread)} unread`, { timeout: 500 });
    const shown = await list.ids();
    expect(shown.length).toBeGreaterThanOrEqual(Math.min(rows.length, 5));
    expect(shown).toEqual(rows.slice(0, shown.length).map((row) => row.id));
  }).toPass({ timeout: 15_000 });
}

test.beforeAll(async ({ sql }) => {
  // The simulator's chats come in on their own; then some of them get what the filters ask for.
  await expect
    .poll(async () => (await sql<{ n: string }>("select count(*) as n from whatsapp_conversations"))[0]?.n, {
      timeout: 60_000,
    })
    .toMatch(/^[3-9]\d|\d{3}/);
  await sql(`with numbered as (select id, is_group, row_number() over (order by chat_id) as n from whatsapp_conversations)
    update whatsapp_conversations c set
      tags = array_remove(array[case when n % 3 = 0 then 'vip' end, case when n % 4 = 0 then 'pt' end], null),
      assigned_staff_id = case n % 5 when 0 then '${MEI_LING}'::uuid when 1 then '${AINA}'::uuid end,
      status = (case n % 7 when 3 then 'handled' when 5 then 'archived' else 'active' end)::conversation_status,
      unread_count = case when n % 2 = 0 then n % 6 else 0 end
    from numbered where numbered.id = c.id`);
});

test("every filter answers what the records say", async ({ page, sql }) => {
  test.setTimeout(180_000);
  const desk = new DeskPage(page);
  const list = new ListPage(page);
  await desk.enterAs(staff.admin);
  await expectAnswer(page, sql, WAITS);
  const each: [string, () => Promise<void>, () => Promise<void>, string][] = [
    ["groups", () => list.type("Groups"), () => list.type("All"), `${WAITS} and is_group`],
    ["personal", () => list.type("Personal"), () => list.type("All"), `${WAITS} and not is_group`],
    ["handled", () => list.choose("Show", "Handled"), () => list.takeBack("Show"), "status = 'handled'"],
    ["archived", () => list.choose("Show", "Archived"), () => list.takeBack("Show"), "status = 'archived'"],
    ["all of them", () => list.choose("Show", "All"), () => list.takeBack("Show"), "true"],
    ["a tag", () => list.choose("Tag", "VIP"), () => list.takeBack("Tag"), `${WAITS} and 'vip' = any (tags)`],
    [
      "me",
      () => list.choose("Staff", "Me"),
      () => list.takeBack("Staff"),
      `${WAITS} and assigned_staff_id = '${AINA}'`,
    ],
    [
      "a colleague",
      () => list.choose("Staff", "Mei Ling"),
      () => list.takeBack("Staff"),
      `${WAITS} and assigned_staff_id = '${MEI_LING}'`,
    ],
    [
      "nobody's",
      () => list.choose("Staff", "Unassigned"),
      () => list.takeBack("Staff"),
      `${WAITS} and assigned_staff_id is null`,
    ],
    [
      "a branch",
      () => list.choose("Branch", "Kepong"),
      () => list.takeBack("Branch"),
      `${WAITS} and branch_id = '${KEPONG}'`,
    ],
    [
      "no branch",
      () => list.choose("Branch", "No branch"),
      () => list.takeBack("Branch"),
      `${WAITS} and branch_id is null`,
    ],
    [
      "members",
      () => list.choose("Status", "Member"),
      () => list.takeBack("Status"),
      `${WAITS} and member_id is not null`,
    ],
    [
      "strangers",
      () => list.choose("Status", "Unknown"),
      () => list.takeBack("Status"),
      `${WAITS} and member_id is null and lead_id is null`,
    ],
    [
      "leads of one status",
      () => list.choose("Status", "Engaged"),
      () => list.takeBack("Status"),
      `${WAITS} and member_id is null and lead_id in (select id from leads where status = 'engaged')`,
    ],
    [
      "members of one status",
      () => list.choose("Status", "No package"),
      () => list.takeBack("Status"),
      `${WAITS} and app.member_status(member_id) = 'no_package'`,
    ],
    [
      "unread",
      () => list.filters.getByRole("button", { name: "Unread" }).click(),
      () => list.filters.getByRole("button", { name: "Unread" }).click(),
      `${WAITS} and unread_count > 0`,
    ],
    ["a name", () => list.box.fill("wei"), () => list.box.fill(""), "search_text like '%wei%'"],
  ];
  for (const [what, choose, back, where] of each) {
    await test.step(what, async () => {
      await choose();
      await expectAnswer(page, sql, where);
      await back();
      await expect(page).toHaveURL(/\/whatsapp$/);
    });
  }
});

test("filters work together, live in the address, and go with one click", async ({ page, sql, context }) => {
  test.setTimeout(120_000);
  const desk = new DeskPage(page);
  const list = new ListPage(page);
  await desk.enterAs(staff.admin);
  const together: [string, () => Promise<void>, string][] = [
    [
      "personal + tag",
      async () => {
        await list.type("Personal");
        await list.choose("Tag", "VIP");
      },
      `${WAITS} and not is_group and 'vip' = any (tags)`,
    ],
    [
      "tag + unread",
      async () => {
        await list.choose("Tag", "PT");
        await list.filters.getByRole("button", { name: "Unread" }).click();
      },
      `${WAITS} and 'pt' = any (tags) and unread_count > 0`,
    ],
    [
      "branch + members + unassigned",
      async () => {
        await list.choose("Branch", "Kepong");
        await list.choose("Status", "Member");
        await list.choose("Staff", "Unassigned");
      },
      `${WAITS} and branch_id = '${KEPONG}' and member_id is not null and assigned_staff_id is null`,
    ],
    [
      "handled + colleague",
      async () => {
        await list.choose("Show", "All");
        await list.choose("Staff", "Mei Ling");
        await list.type("Personal");
      },
      `assigned_staff_id = '${MEI_LING}' and not is_group`,
    ],
    [
      "search + tag",
      async () => {
        await list.choose("Tag", "VIP");
        await list.box.fill("601");
      },
      "'vip' = any (tags) and search_text like '%601%'",
    ],
  ];
  for (const [what, choose, where] of together) {
    await test.step(what, async () => {
      await choose();
      await expectAnswer(page, sql, where);
      // A colleague who is given the address sees the same.
      const shared = await context.newPage();
      await shared.goto(page.url());
      await expectAnswer(shared, sql, where);
      await shared.close();
      await list.clear();
      await expect(page).toHaveURL(/\/whatsapp$/);
    });
  }
});

test("Back undoes a filter, and the filter used last is there the next day", async ({ page, sql }) => {
  const desk = new DeskPage(page);
  const list = new ListPage(page);
  await desk.enterAs(staff.admin);
  await list.choose("Tag", "VIP");
  await list.choose("Branch", "Kepong");
  await expect(list.chip("Branch")).toHaveText(/Kepong\s*\d+/);
  await page.goBack();
  await expectAnswer(page, sql, `${WAITS} and 'vip' = any (tags)`);
  await expect(list.chip("Tag")).toHaveText(/VIP\s*\d+/);
  await page.goto("/whatsapp");
  await expect(page).toHaveURL(/\?tag=vip$/);
  await expectAnswer(page, sql, `${WAITS} and 'vip' = any (tags)`);
  await page.goBack();
  await list.clear();
  await page.goto("/whatsapp");
  await expectAnswer(page, sql, WAITS);
});

test("a tag that is gone says so, and one click heals the list", async ({ page, sql }) => {
  const list = new ListPage(page);
  await new DeskPage(page).enterAs(staff.admin);
  await page.goto("/whatsapp?tag=summer-2019&assigned=50000000-0000-4000-8000-0000000000ff");
  await expect(list.chip("Tag")).toHaveText(/No longer exists/);
  await expect(list.chip("Staff")).toHaveText(/No longer exists/);
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await list.takeBack("Tag");
  await list.takeBack("Staff");
  await expectAnswer(page, sql, WAITS);
});

test("a row that no longer matches leaves, one that does comes, and the mark stays", async ({ page, sql }) => {
  const desk = new DeskPage(page);
  const list = new ListPage(page);
  await desk.enterAs(staff.admin);
  await list.choose("Tag", "VIP");
  await expectAnswer(page, sql, `${WAITS} and 'vip' = any (tags)`);
  const [first, , third] = await list.ids();
  await desk.list.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(desk.list).toHaveAttribute("aria-activedescendant", `conversation-${String(third)}`);
  await sql("update whatsapp_conversations set tags = array_remove(tags, 'vip') where id = $1", [first]);
  await expect.poll(() => list.ids()).not.toContain(first);
  await expect(desk.list).toHaveAttribute("aria-activedescendant", `conversation-${String(third)}`);
  await expect(desk.list).toBeFocused();
  await sql("update whatsapp_conversations set tags = array_append(tags, 'vip') where id = $1", [first]);
  await expectAnswer(page, sql, `${WAITS} and 'vip' = any (tags)`);
  await expect(desk.list).toHaveAttribute("aria-activedescendant", `conversation-${String(third)}`);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("all filters stand in one sheet, and Back returns from the chat to the filtered list", async ({ page, sql }) => {
    const desk = new DeskPage(page);
    const list = new ListPage(page);
    await desk.enterAs(staff.admin);
    await list.filters.getByRole("button", { name: "Filters" }).click();
    const sheet = page.getByRole("dialog", { name: "Filters" });
    await sheet.getByText("VIP", { exact: true }).click();
    await sheet.getByText("Lead: Engaged", { exact: true }).click();
    await expect(page).toHaveURL(/leadStatus=engaged&tag=vip$/);
    await sheet.getByText("Any", { exact: true }).last().click();
    const [{ n = "" } = {}] = await sql<{ n: string }>(
      `select count(*) as n from whatsapp_conversations where ${WAITS} and 'vip' = any (tags)`,
    );
    await sheet.getByRole("button", { name: `Show ${n} conversations` }).click();
    await expect(list.chip("Tag")).toHaveText(/VIP/);
    const [first] = await list.ids();
    await desk.rows().first().click();
    await expect(page).toHaveURL(new RegExp(`c=${String(first)}`));
    await page.goBack();
    await expect(list.chip("Tag")).toBeVisible();
    expect((await list.ids())[0]).toBe(first);
  });
});

test("the keyboard alone narrows the list, finds somebody and opens the chat", async ({ page }) => {
  const desk = new DeskPage(page);
  const list = new ListPage(page);
  await desk.enterAs(staff.admin);
  await list.chip("Tag").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menu").waitFor();
  await page.keyboard.type("VIP");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?tag=vip$/);
  await list.filters.getByRole("button", { name: /^Remove Tag/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/whatsapp$/);
  await page.keyboard.press("Control+k");
  await page.keyboard.type(nurul.label);
  // Enter before the answer is there: it opens the first thing found once it is.
  await page.keyboard.press("Enter");
  await expect(desk.title(nurul.name)).toBeVisible();
});

import { AINA, expectAnswer, fillFilters, KEPONG, MEI_LING, WAITS } from "../fixtures/filters.ts";
import { staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/sql.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ListPage } from "../pages/list-page.ts";

test.beforeAll(({ sql }) => fillFilters(sql));

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
      () => list.choose("Status", "No Package"),
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

import { expectAnswer, fillFilters, WAITS } from "../fixtures/filters.ts";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/sql.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ListPage } from "../pages/list-page.ts";

test.beforeAll(({ sql }) => fillFilters(sql));

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
  await list.openByKey("Tag");
  await page.keyboard.type("VIP");
  await expect(list.marked).toHaveText(/^VIP/);
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

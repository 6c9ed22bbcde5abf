import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/sql.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ListPage } from "../pages/list-page.ts";

/** Long enough ago that opening the chat does not load it. */
const BETWEEN = 120;

test("a message is found, marked, and opens its chat at its place", async ({ page, stack, sql }) => {
  test.setTimeout(120_000);
  const desk = new DeskPage(page);
  const list = new ListPage(page);
  const say = stack.simulator?.control.say;
  if (!say) throw new Error("this story needs the simulator");
  const word = `kolam${Date.now()}`;
  await desk.enterAs(staff.admin);
  await say({ from: nurul.phone, text: `Bila kelas ${word} bermula, kak?` });
  for (let n = 0; n < BETWEEN; n += 1) await say({ from: nurul.phone, text: `after ${String(n)}` });
  await expect
    .poll(async () => (await sql("select 1 from whatsapp_messages where body = $1", [`after ${BETWEEN - 1}`])).length, {
      timeout: 60_000,
    })
    .toBe(1);

  await list.box.fill(word.toUpperCase());
  const hit = list.hit(word);
  await expect(hit).toContainText(nurul.name);
  await expect(hit.locator("mark")).toHaveText(word);
  await hit.click();
  await expect(desk.bubble(word)).toBeInViewport();
  await expect(page).toHaveURL(/message=/);
  await page.reload();
  await expect(desk.bubble(word)).toBeInViewport();
});

test("people are found by a number in any spelling, marked across its spaces", async ({ page }) => {
  const list = new ListPage(page);
  await new DeskPage(page).enterAs(staff.frontDesk);
  for (const spelling of ["60123456789", "+60 12-345 6789", "012-345 6789", "345 67"]) {
    await list.box.fill(spelling);
    const row = list.results.getByRole("option", { name: nurul.name }).first();
    await expect(row.locator("mark").first()).toHaveText(/345[ ]?67/);
  }
});

test("Enter opens the first, arrows move through both groups, Escape returns to the words", async ({ page }) => {
  const desk = new DeskPage(page);
  const list = new ListPage(page);
  await desk.enterAs(staff.admin);
  await list.box.fill("kelas");
  await expect(list.results.getByText("Messages", { exact: true })).toBeVisible();
  await expect(list.results.locator("[id^='conversation-message:']").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(list.results).toBeFocused();
  const options = await list.results.getByRole("option").count();
  for (let n = 0; n < options; n += 1) await page.keyboard.press("ArrowDown");
  await expect(list.results).toHaveAttribute("aria-activedescendant", /conversation-(message:|more)/);
  await page.keyboard.press("Escape");
  await expect(list.box).toBeFocused();
  await expect(list.box).toHaveValue("");
  await expect(desk.list).toHaveAccessibleName("Conversations");
});

test.describe("a search for anything is right or finds nothing, and is never an error", () => {
  const strange = [
    "%",
    "_",
    "'",
    "''; drop table members --",
    "\\",
    "👍🏽",
    "x".repeat(500),
    "   ",
    "<b>",
    "((((",
    "*",
    "\u0000a",
  ];
  for (const words of strange) {
    test(JSON.stringify(words.slice(0, 24)), async ({ page, sql }) => {
      const list = new ListPage(page);
      await new DeskPage(page).enterAs(staff.admin);
      const failures: string[] = [];
      page.on("response", (response) => {
        if (response.status() >= 400) failures.push(`${String(response.status())} ${response.url()}`);
      });
      const answered = words.trim() === "" ? null : page.waitForResponse("**/api/waha/search?**");
      await list.box.fill(words);
      await answered;
      if (words.trim() !== "") {
        const like = `%${words
          .toLowerCase()
          .replace(/[\\%_]/g, "\\$&")
          .replace("\u0000", "")}%`;
        const [{ n = "0" } = {}] = await sql<{ n: string }>(
          "select count(*) as n from whatsapp_conversations where search_text like $1",
          [like],
        );
        await expect(list.footer).toHaveText(new RegExp(`^${n} conversation`));
      } else {
        await expect(list.footer).not.toHaveText(/^0 /);
      }
      await expect(page.getByText("The list could not be loaded")).toHaveCount(0);
      expect(failures).toEqual([]);
    });
  }
});

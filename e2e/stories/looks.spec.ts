import { budgets } from "../fixtures/budgets.ts";
import { complaints } from "../fixtures/complaints.ts";
import { javascriptKB } from "../fixtures/javascript-kb.ts";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { expectAccessible } from "../fixtures/usable.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { LoginPage } from "../pages/login-page.ts";

const SIZES = [
  { name: "desktop", width: 1440, height: 900 },
  { name: "tablet", width: 1024, height: 768 },
  { name: "phone", width: 390, height: 844 },
] as const;

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const { name, width, height } of SIZES) {
      test(`every screen can be used by everybody on a ${name}`, async ({ page }, info) => {
        const said = await complaints(page);
        await page.setViewportSize({ width, height });
        const login = new LoginPage(page);
        await login.open();
        await expectAccessible(page);
        const desk = new DeskPage(page);
        await desk.enterAs(staff.frontDesk);
        await expectAccessible(page);
        await page.screenshot({ path: info.outputPath("list.png") });
        await desk.openChat(nurul.name);
        await expect(desk.thread.getByRole("article")).not.toHaveCount(0);
        await expectAccessible(page);
        await page.screenshot({ path: info.outputPath("chat.png") });
        expect(said).toEqual([]);
      });
    }
  });
}

test("the login page needs little script", async ({ page }) => {
  const size = await javascriptKB(page, async () => {
    await new LoginPage(page).open();
  });
  expect(size).toBeGreaterThan(10);
  expect(size).toBeLessThanOrEqual(budgets.javascriptGzipKB.login);
});

test("the inbox needs little script", async ({ page, context }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  const fresh = await context.newPage();
  const size = await javascriptKB(fresh, async () => {
    await fresh.goto("/whatsapp");
    await new DeskPage(fresh).list.waitFor();
  });
  expect(size).toBeGreaterThan(10);
  expect(size).toBeLessThanOrEqual(budgets.javascriptGzipKB.inbox);
});

test("the keyboard alone is enough to answer", async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  await page.keyboard.press("Control+k");
  await page.keyboard.type(nurul.phone);
  await expect(desk.rows()).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(desk.composer).toBeVisible();
  const text = `by keyboard ${Date.now()}`;
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await expect(desk.tick(text, "Sent").or(desk.tick(text, "Delivered")).or(desk.tick(text, "Read"))).toBeVisible();
});

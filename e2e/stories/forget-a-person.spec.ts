import { join } from "node:path";
import { staff } from "../fixtures/people.ts";
import { storedOf } from "../fixtures/truth.ts";
import { expect, test } from "../fixtures/stack.ts";
import { expectAccessible, expectFits } from "../fixtures/usable.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { PanelPage } from "../pages/panel-page.ts";
import { SettingsPage } from "../pages/settings-page.ts";

/** The feed brings it, by way of another process. */
const SOON = { timeout: 15_000 };
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

test("an admin erases a person, who is gone from every open screen, and a line without a name stays", async ({
  page,
  browser,
  stack,
  db,
}) => {
  const phone = `6019${String(Date.now() % 10_000_000).padStart(7, "0")}`;
  const label = new RegExp(phone.slice(-4));
  await page.setViewportSize(DESKTOP);
  const desk = new DeskPage(page);
  await desk.enterAs(staff.admin);
  await stack.simulator?.control.say({ from: phone, text: "please forget me" });
  const mine = desk.rows().filter({ hasText: "please forget me" });
  await mine.click(SOON);
  // A colleague has the same chat open.
  const context = await browser.newContext({ viewport: DESKTOP });
  const theirs = new DeskPage(await context.newPage());
  await theirs.enterAs(staff.manager);
  await theirs.rows().filter({ hasText: "please forget me" }).click();
  await expect(theirs.bubble("please forget me")).toBeVisible(SOON);
  await expect(new PanelPage(theirs.page).panel.getByRole("button", { name: "Joined contacts…" })).toBeVisible(SOON);
  await expect(new PanelPage(theirs.page).panel.getByRole("button", { name: /^Erase/ })).toHaveCount(0);

  const { dialog, type } = await new PanelPage(page).askToErase();
  await expect(dialog).toContainText("1 chat with 1 message", SOON);
  await expect(dialog.getByRole("button", { name: "Erase" })).toBeDisabled();
  await type("I acknowledged");
  await dialog.getByRole("button", { name: "Erase" }).click();
  await expect(page.getByText("Erased: 1 chat, 1 message.")).toBeVisible(SOON);
  for (const one of [desk, theirs]) {
    await expect(one.rows().filter({ hasText: "please forget me" })).toHaveCount(0, SOON);
    await expect(one.bubble("please forget me")).toHaveCount(0, SOON);
  }
  expect(await storedOf(db, phone)).toEqual([]);
  await context.close();

  await page.goto("/audit");
  const line = page.getByRole("listitem").filter({ hasText: "erased a person" }).first();
  await expect(line).toContainText("1 chat, 1 message, as they asked for it", SOON);
  await expect(line).not.toContainText(label);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("what the desk forgets is set after a question, by admins alone", async ({ page, db }, info) => {
      const folder = process.env["KAUNTER_PICTURES"] ?? info.outputDir;
      const keep = (name: string) => page.screenshot({ path: join(folder, `privacy-${name}-${colorScheme}.png`) });
      const settings = new SettingsPage(page);
      await page.setViewportSize(DESKTOP);
      await new DeskPage(page).enterAs(staff.admin);
      await settings.open("privacy");
      await page.getByRole("radio", { name: /^For a number of days/ }).check(SOON);
      // Longer ago than anything here was written.
      await page.getByLabel("Days", { exact: true }).fill("3650");
      await expectAccessible(page);
      await expectFits(page);
      await keep("settings");
      await page.setViewportSize(PHONE);
      await expectFits(page);
      await keep("settings-phone");
      await page.getByRole("button", { name: "Save" }).click();
      const dialog = page.getByRole("dialog", { name: "Delete older messages?" });
      await expect(dialog).toContainText("This cannot be undone");
      await expectAccessible(page);
      await keep("question-phone");
      await dialog.getByRole("button", { name: "Delete older messages" }).click();
      await expect(dialog).toHaveCount(0, SOON);
      await page.reload();
      await expect(page.getByLabel("Days", { exact: true })).toHaveValue("3650", SOON);
      await page.goto("/audit");
      await expect(page.getByText("said that messages are kept for 3,650 days").first()).toBeVisible(SOON);
      await db`delete from public.whatsapp_settings where key = 'retention_days'`;

      await page.goto("/whatsapp");
      const desk = new DeskPage(page);
      await desk.rows().first().click();
      await page.setViewportSize(DESKTOP);
      const { dialog: erasing } = await new PanelPage(page).askToErase();
      await expect(erasing.getByText("What stays")).toBeVisible(SOON);
      await expectAccessible(page);
      await expectFits(page);
      await keep("erase");
      // On a phone the panel is a screen of its own, and the question lies over it.
      await erasing.getByRole("button", { name: "Keep" }).click();
      await page.setViewportSize(PHONE);
      await page.getByRole("button", { name: "Show contact info" }).click();
      await new PanelPage(page).askToErase();
      await expect(erasing.getByText("What stays")).toBeVisible(SOON);
      await erasing.getByRole("textbox").fill("I acknowledged");
      const erase = erasing.getByRole("button", { name: "Erase" });
      await expect(erase).toBeEnabled();
      await expectAccessible(page);
      const place = await erase.boundingBox();
      expect((place?.x ?? PHONE.width) + (place?.width ?? 0)).toBeLessThan(PHONE.width);
      await keep("erase-phone");
    });
  });
}

test("for others there is no such page", async ({ page }) => {
  await new DeskPage(page).enterAs(staff.manager);
  await page.goto("/settings/privacy");
  await expect(page.getByText("There is nothing here")).toBeVisible();
  expect((await page.request.get("/api/settings/privacy")).status()).toBe(403);
});

import { join } from "node:path";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { expectAccessible, expectFits } from "../fixtures/usable.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { PanelPage } from "../pages/panel-page.ts";
import { SettingsPage } from "../pages/settings-page.ts";

/** The feed brings it, by way of another process. */
const SOON = { timeout: 15_000 };
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

test("a tag is made, coloured, put on a chat, renamed on a colleague's open screen, and deleted with the number said", async ({
  page,
  browser,
}) => {
  const name = `Injury ${String(Date.now() % 100_000)}`;
  const renamed = `${name} knee`;
  const desk = new DeskPage(page);
  const settings = new SettingsPage(page);
  await desk.enterAs(staff.frontDesk);
  await settings.openFromDesk();
  await settings.addTag(name, "Red");
  await expect(settings.row(name)).toContainText("0 chats");

  // A colleague's desk stands open all the while.
  const context = await browser.newContext();
  const theirs = new DeskPage(await context.newPage());
  await theirs.enterAs(staff.manager);
  await theirs.openChat(nurul.name);
  const panel = new PanelPage(theirs.page);
  await panel.addTag(name);
  const card = theirs.rows().filter({ hasText: nurul.name }).first();
  await expect(panel.tags.filter({ hasText: name })).toBeVisible(SOON);

  const form = await settings.editTag(name);
  await form.getByLabel("Name").fill(renamed);
  await form.getByRole("radio", { name: "Black" }).check({ force: true });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(settings.row(renamed)).toBeVisible(SOON);
  await expect(panel.tags.filter({ hasText: renamed })).toBeVisible(SOON);
  await expect(card).toContainText(renamed, SOON);

  // Moved up by keys, it stands there for the next who looks.
  const before = await settings.list("Tags").getByRole("listitem").allTextContents();
  await settings.grip(renamed).focus();
  await page.keyboard.press("ArrowUp");
  await expect(settings.grip(renamed)).toHaveAccessibleName(new RegExp(`, ${String(before.length - 1)} of`));
  await expect(settings.grip(renamed)).toBeFocused();

  await page.getByRole("button", { name: `Delete ${renamed}` }).click();
  const dialog = page.getByRole("dialog", { name: `Delete “${renamed}”?` });
  await expect(dialog).toContainText("1 chat loses this tag");
  await dialog.getByRole("button", { name: "Delete tag" }).click();
  await expect(page.getByText(`“${renamed}” is deleted. 1 chat lost it.`)).toBeVisible(SOON);
  await expect(panel.tags.filter({ hasText: name })).toHaveCount(0, SOON);
  await expect(card).not.toContainText(name, SOON);
  await context.close();
});

test("of two who edit the same tag the second is told, keeps the words and decides", async ({ page, context }) => {
  const name = `Clash ${String(Date.now() % 100_000)}`;
  const settings = new SettingsPage(page);
  await new DeskPage(page).enterAs(staff.frontDesk);
  await settings.open("tags");
  await settings.addTag(name, "Light grey");
  const mine = await settings.editTag(name);
  const other = new SettingsPage(await context.newPage());
  await other.open("tags");
  const theirs = await other.editTag(name);
  await theirs.getByLabel("Description").fill("as a colleague has it");
  await theirs.getByRole("button", { name: "Save" }).click();
  await expect(other.row(name)).toContainText("as a colleague has it", SOON);
  await mine.getByLabel("Description").fill("as I have it");
  await mine.getByRole("button", { name: "Save" }).click();
  await expect(mine.getByRole("alert")).toContainText("as a colleague has it", SOON);
  await expect(mine.getByLabel("Description")).toHaveValue("as I have it");
  await mine.getByRole("button", { name: "Save" }).click();
  await expect(settings.row(name)).toContainText("as I have it", SOON);
  await page.getByRole("button", { name: `Delete ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete tag" }).click();
  await expect(settings.row(name)).toHaveCount(0, SOON);
});

test("a quick reply is written, read as a member would, and used with a slash", async ({ page }) => {
  const shortcut = `park${String(Date.now() % 100_000)}`;
  const settings = new SettingsPage(page);
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  await settings.open("quick-replies");
  await settings.addReply(shortcut, "Parking", "Hi {{name}}, park behind {{branch}}.");
  await settings.previewFor(nurul.name);
  await expect(settings.preview).toContainText(`Hi ${nurul.name}, park behind Kota Damansara.`, SOON);
  await settings.saveReply();
  await expect(settings.row(`/${shortcut}`)).toBeVisible(SOON);
  await page.getByRole("link", { name: "Back to the inbox" }).click();
  await desk.openChat(nurul.name);
  await desk.composer.fill(`/${shortcut}`);
  await page.getByRole("option", { name: /Parking/ }).waitFor(SOON);
  await page.keyboard.press("Enter");
  await expect(desk.composer).toHaveValue(`Hi ${nurul.name}, park behind Kota Damansara.`);
  await desk.composer.fill("");
});

test("a branch's day gets a pause, is copied to every day, and stands so for the next who looks", async ({
  page,
  db,
}) => {
  const settings = new SettingsPage(page);
  await new DeskPage(page).enterAs(staff.frontDesk);
  await settings.open("hours");
  const week = page.getByRole("form", { name: "Kepong" });
  await week.getByRole("button", { name: "Add a break on Monday" }).click();
  await week.getByLabel("Monday: opens again").fill("13:30");
  await expect(week.getByRole("button", { name: "Save" })).toBeDisabled();
  await week.getByLabel("Monday: closes", { exact: true }).fill("12:30");
  await week.getByRole("button", { name: "Copy Monday to every day" }).click();
  await week.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The hours of Kepong are saved.")).toBeVisible(SOON);
  await page.reload();
  await expect(week.getByLabel("Sunday: opens again")).toHaveValue("13:30", SOON);
  await page.setViewportSize(PHONE);
  const copies = await week.getByRole("button", { name: "Copy Sunday to every day" }).boundingBox();
  expect((copies?.x ?? PHONE.width) + (copies?.width ?? 0)).toBeLessThan(PHONE.width);
  // Other stories do not ask what time it is.
  await db`delete from public.whatsapp_settings where key like ${"business_hours:%"}`;
});

const SECTIONS = ["tags", "quick-replies", "receipts", "hours", "webhook"];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("every section and its questions can be used by everybody", async ({ page }, info) => {
      const settings = new SettingsPage(page);
      const folder = process.env["KAUNTER_PICTURES"] ?? info.outputDir;
      const keep = (name: string) => page.screenshot({ path: join(folder, `settings-${name}-${colorScheme}.png`) });
      await page.setViewportSize(DESKTOP);
      await new DeskPage(page).enterAs(staff.frontDesk);
      for (const section of SECTIONS) {
        await settings.open(section);
        await expect(page.locator("main").getByText(/\S/).nth(3)).toBeVisible(SOON);
        await expectAccessible(page);
        await expectFits(page);
        await keep(section);
        await page.setViewportSize(PHONE);
        await expectFits(page);
        await keep(`${section}-phone`);
        await page.setViewportSize(DESKTOP);
      }
      await page.setViewportSize(PHONE);
      await settings.open("tags");
      await page.getByRole("button", { name: "Delete VIP" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
      await expectFits(page);
      await settings.open("quick-replies");
      await settings.addReply("look", "How it looks", "Hi {{name}}, {{expiry}}");
      await expectAccessible(page);
      await expectFits(page);
      await keep("reply-phone");
    });
  });
}

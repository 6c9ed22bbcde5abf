import { staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { expectAccessible } from "../fixtures/usable.ts";
import { ContactLinksPage } from "../pages/contact-links-page.ts";
import { DeskPage } from "../pages/desk-page.ts";

/** What a link gives or takes shows on an open screen without a reload; generous, for a loaded machine. */
const SOON = { timeout: 15_000 };
const NORA = "Nora Wong";
/** Somebody only the second number knows. */
const BOON_KEAT = { phone: "60115550104", name: "Lim Boon Keat" };

test("contacts come by a sync; one is linked to a user, who sees exactly that one more, live; unlinked, it is gone", async ({
  page,
  browser,
  stack,
  db,
}) => {
  const context = await browser.newContext({ baseURL: stack.url });
  const hers = new DeskPage(await context.newPage());
  await hers.enterAs(staff.user);
  await expect(hers.rows().first()).toBeVisible(SOON);
  const before = await hers.rows().count();

  await new DeskPage(page).enterAs(staff.admin);
  const links = new ContactLinksPage(page);
  await links.openFromDesk();
  await links.sync();
  await links.search(BOON_KEAT.phone);
  await expect(links.row(BOON_KEAT.name)).toContainText("UltraMsg", SOON);
  await links.sync();
  await expect(links.synced("New")).toHaveText("0");
  const chats = await db<{ id: string }[]>`
    select id from public.whatsapp_conversations where phone_number = ${BOON_KEAT.phone}`;
  expect(chats).toHaveLength(1);

  await expect(hers.row(BOON_KEAT.name)).toHaveCount(0);
  await links.link(BOON_KEAT.name, NORA, true);
  await expect(links.row(BOON_KEAT.name)).toContainText(NORA, SOON);
  await expect(hers.row(BOON_KEAT.name)).toBeVisible(SOON);
  await expect(hers.rows()).toHaveCount(before + 1, SOON);
  await hers.row(BOON_KEAT.name).click();
  stack.ultramsg?.control.say({ from: BOON_KEAT.phone, text: "Boleh saya datang esok?" });
  await expect(hers.bubble("Boleh saya datang esok?")).toBeVisible(SOON);

  await page.getByRole("button", { name: `Link Users to ${BOON_KEAT.name}` }).click();
  await expect(links.dialog.getByRole("checkbox", { name: NORA })).toBeChecked();
  await expect(links.dialog.getByText(/^Linked by Aina Rahim/)).toBeVisible();
  await links.choose(NORA, false);
  await links.save();
  await expect(links.row(BOON_KEAT.name)).toContainText("Not linked", SOON);
  await expect(hers.row(BOON_KEAT.name)).toHaveCount(0, SOON);
  await expect(hers.thread.getByRole("article")).toHaveCount(0, SOON);
  await expect(hers.rows()).toHaveCount(before, SOON);
  const path = `/api/waha/messages?conversationId=${chats[0]?.id ?? ""}`;
  expect((await hers.page.request.get(path)).status()).toBe(404);
  await context.close();
});

test("contacts are given to a person by the keyboard alone; for others there is no such page", async ({ page, db }) => {
  await new DeskPage(page).enterAs(staff.admin);
  const links = new ContactLinksPage(page);
  await links.open();
  const view = page.getByRole("radio", { name: "By contact" });
  await view.focus();
  await page.keyboard.press("ArrowRight");
  const edit = links.people.getByRole("button", { name: `Link Contacts to ${NORA}` });
  await edit.focus();
  await page.keyboard.press("Enter");
  await expect(links.dialog.getByRole("searchbox")).toBeFocused();
  const [free] = await db<{ id: string; phone: string }[]>`
    select t.id, t.phone_number as phone from public.whatsapp_contacts t
    where t.phone_number is not null and not exists (select from public.contact_links l where l.contact_id = t.id)
    order by t.created_at limit 1`;
  await page.keyboard.type(`+${free?.phone ?? ""}`);
  await expect(links.dialog.getByRole("checkbox")).toHaveCount(1, SOON);
  await links.dialog.getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(links.dialog.getByRole("button", { name: "Save" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(links.dialog).toBeHidden(SOON);
  const linked = () => db`select from public.contact_links where contact_id = ${free?.id ?? null}`;
  await expect.poll(async () => (await linked()).length, SOON).toBe(1);
  await expect(edit).toBeFocused();
  await db`delete from public.contact_links where contact_id = ${free?.id ?? null}`;

  await page.context().clearCookies();
  await new DeskPage(page).enterAs(staff.manager);
  await page.goto("/settings/contact-links");
  await expect(page.getByText("There is nothing here")).toBeVisible();
  expect((await page.request.get("/api/contact-links")).status()).toBe(403);
  expect((await page.request.get("/api/contact-links/overview")).status()).toBe(403);
  expect((await page.request.post("/api/contact-links", { data: {} })).status()).toBeGreaterThanOrEqual(400);
});

const WIDTHS = {
  light: [
    [1440, 900],
    [390, 844],
  ],
  dark: [
    [1024, 768],
    [390, 844],
  ],
} as const;

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("contact links can be used by everybody on every screen", async ({ page }, info) => {
      await new DeskPage(page).enterAs(staff.admin);
      const links = new ContactLinksPage(page);
      const look = async (name: string) => {
        await page.screenshot({ path: info.outputPath(`${name}.png`), animations: "disabled" });
        await expectAccessible(page);
      };
      await links.open();
      for (const [width, height] of WIDTHS[colorScheme]) {
        await page.setViewportSize({ width, height });
        await page.getByRole("checkbox", { name: "Select all that are shown" }).check();
        await look(`contacts-${String(width)}`);
        await page.getByRole("button", { name: "Link or unlink users" }).click();
        await expect(links.dialog.getByRole("checkbox").first()).toBeVisible(SOON);
        await look(`users-${String(width)}`);
        await page.keyboard.press("Escape");
      }
      await page.getByRole("radio", { name: "By person" }).check({ force: true });
      await look("people");
      await links.people
        .getByRole("button", { name: /^Link Contacts/ })
        .first()
        .click();
      await expect(links.dialog.getByRole("checkbox").first()).toBeVisible(SOON);
      await look("choose");
    });
  });
}

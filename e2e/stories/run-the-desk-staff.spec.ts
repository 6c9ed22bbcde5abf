import type { Page } from "@playwright/test";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linkMailedTo } from "../fixtures/mails.ts";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { expectAccessible } from "../fixtures/usable.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { LoginPage } from "../pages/login-page.ts";
import { StaffPage } from "../pages/staff-page.ts";

/** For what another process, a mail or the feed has to bring. */
const SOON = { timeout: 15_000 };
const SHOTS = process.env["KAUNTER_SHOTS"] ?? join(tmpdir(), "kaunter-shots");

async function choosePassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.locator("button[type=submit]:enabled").waitFor();
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await page.waitForURL("**/whatsapp**");
}

/** Both themes, three sizes; fails on whatever axe calls serious or critical. */
async function expectGoodLooks(page: Page, name: string): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await page.context().addCookies([{ name: "kaunter-theme", value: theme, url: page.url() }]);
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    // What is folded is looked at too: one person's rights are like another's.
    await page.evaluate(() => document.querySelector("details:nth-of-type(1)")?.setAttribute("open", ""));
    for (const width of [390, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: join(SHOTS, `${name}-${theme}-${String(width)}.png`), fullPage: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await expectAccessible(page);
  }
}

test("a colleague is invited, chooses a password, forgets it, and is deactivated while at the desk", async ({
  page,
  browser,
  stack,
}) => {
  const email = "wani@kaunter.example";
  await new DeskPage(page).enterAs(staff.admin);
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Staff" }).click();
  const people = new StaffPage(page);
  await people.invite("Wani Idris", email);
  await expect(people.person(email)).toContainText("Invited", SOON);
  await expect.poll(() => linkMailedTo(stack, email), SOON).not.toBeNull();
  const invitation = (await linkMailedTo(stack, email)) ?? "";

  const context = await browser.newContext({ baseURL: stack.url });
  const hers = await context.newPage();
  await choosePassword(hers, invitation, "first words 1");
  const desk = new DeskPage(hers);
  await expect(desk.rows().first()).toBeVisible(SOON);
  await hers.getByRole("button", { name: /^Account/ }).click();
  await hers.getByRole("menuitem", { name: "Sign out" }).click();

  await hers.getByRole("link", { name: "Forgot password?" }).click();
  await hers.locator("button[type=submit]:enabled").waitFor();
  await hers.getByLabel("Email").fill(email);
  await hers.getByRole("button", { name: "Send link" }).click();
  await expect(hers.getByRole("status")).toContainText("a mail is on its way", SOON);
  await expect.poll(() => linkMailedTo(stack, email), SOON).not.toBe(invitation);
  await choosePassword(hers, (await linkMailedTo(stack, email)) ?? "", "second words 2");
  await expect(desk.rows().first()).toBeVisible(SOON);

  await people.unfold(email);
  await people.deactivate(email);
  await expect(people.person(email)).toContainText("Deactivated", SOON);
  await expect(hers.getByText("You have no access to WhatsApp chats")).toBeVisible(SOON);
  await expect(desk.rows()).toHaveCount(0);
  await hers.getByRole("button", { name: "Sign out" }).click();
  await hers.locator("button[type=submit]:enabled").waitFor();
  await new LoginPage(hers).signIn(email, "second words 2");
  await expect(hers.getByText("Your role does not allow this")).toBeVisible(SOON);
  await context.close();
});

test("an override gives sending to somebody at the desk and takes it away again; the last admin is locked in", async ({
  page,
  browser,
  stack,
}) => {
  const context = await browser.newContext({ baseURL: stack.url });
  const desk = new DeskPage(await context.newPage());
  await desk.enterAs(staff.trainer);
  await desk.openRow(nurul.name);
  await expect(desk.thread.getByRole("article").first()).toBeVisible(SOON);
  await expect(desk.composer).toHaveCount(0);

  await new DeskPage(page).enterAs(staff.admin);
  const people = new StaffPage(page);
  await people.open();
  await people.unfold(staff.trainer);
  const right = people.right(staff.trainer, "WhatsApp chats: Change");
  await expect(right).toContainText("Role default");
  await people.override(staff.trainer, "WhatsApp chats: Change", "Allow");
  await expect(right.getByRole("cell", { name: "Yes", exact: true })).toBeVisible(SOON);
  await expect(desk.composer).toBeVisible(SOON);
  await desk.composer.fill("Coach Hafiz here, see you at six");
  await desk.composer.press("Enter");
  await expect(desk.tick("Coach Hafiz here", "Delivered").or(desk.tick("Coach Hafiz here", "Read"))).toBeVisible(SOON);
  await people.override(staff.trainer, "WhatsApp chats: Change", "As the role");
  await expect(desk.composer).toHaveCount(0, SOON);
  await context.close();

  await people.unfold(staff.admin);
  await expect(people.person(staff.admin).getByLabel("Role", { exact: true })).toBeDisabled();
  await expect(people.person(staff.admin).getByRole("button", { name: "Deactivate" })).toBeDisabled();
  const body = (await (await page.request.get("/api/staff")).json()) as { staff: { id: string; email: string }[] };
  const me = body.staff.find((one) => one.email === staff.admin)?.id ?? "";
  const refused = await page.request.patch(`/api/staff/${me}`, { data: { active: false } });
  expect([refused.status(), (await refused.json()) as unknown]).toMatchObject([
    409,
    { fields: { admin: "is the last" } },
  ]);
  await expectGoodLooks(page, "staff");
});

test("a session that ends under an open desk costs no word: sign in again, and go on", async ({ page, context }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.openChat(nurul.name);
  await expect(desk.thread.getByRole("article").first()).toBeVisible(SOON);
  const words = "The pool opens at seven";
  await desk.composer.fill(words);
  await context.clearCookies({ name: /^sb-/ });
  await desk.composer.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog).toBeVisible(SOON);
  await dialog.getByLabel("Password", { exact: true }).fill("wrong words");
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog.getByText("Email and password do not match.")).toBeVisible(SOON);
  await dialog.getByLabel("Password", { exact: true }).fill("kaunter-demo");
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog).toHaveCount(0, SOON);
  // Whichever question was refused first asked for the password: what was not sent yet is still in the field.
  if ((await desk.composer.inputValue()) === words) await desk.composer.press("Enter");
  else await desk.bubble(words).getByRole("button", { name: "Retry" }).click();
  await expect(desk.tick(words, "Delivered").or(desk.tick(words, "Read"))).toBeVisible(SOON);
});

test("one's own account: choices are kept, a wrong old password is said; every page is good to look at", async ({
  page,
}) => {
  await page.goto("/forgot");
  await expectGoodLooks(page, "forgot");
  await page.goto("/set-password?token_hash=aaaaaaaaaaaaaaaaaaaa&type=invite");
  await expectGoodLooks(page, "set-password");
  await page.locator("button[type=submit]:enabled").waitFor();
  await page.getByLabel("New password").fill("some words 1");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByText("This link has been used or is too old.")).toBeVisible(SOON);
  await page.goto("/setup");
  await expect(page.getByText("There is nothing here")).toBeVisible();

  await new DeskPage(page).enterAs(staff.otherBranch);
  await page.goto("/account");
  const sound = page.getByLabel("Play a sound");
  await expect(sound).toBeChecked();
  const kept = page.waitForResponse((answer) => answer.request().method() === "PUT");
  await sound.click();
  await kept;
  await page.reload();
  await expect(sound).not.toBeChecked(SOON);
  await sound.click();
  await page.getByLabel("Current password").fill("not this one");
  await page.getByLabel("New password").fill("some words 1");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This is not your current password.")).toBeVisible(SOON);
  await expectGoodLooks(page, "account");
  await page.goto("/staff");
  await expect(page.getByText("There is nothing here")).toBeVisible();
});

import { staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes, expectFits } from "../fixtures/usable.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { SessionPage } from "../pages/session-page.ts";

/** What has to be fetched first, on a loaded machine. */
const SOON = { timeout: 15_000 };
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

test("the question for the password over an ended session can be used by everybody", async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.admin);
  await page.context().clearCookies();
  await desk.rows().nth(2).click();
  await expect(page.getByRole("dialog", { name: "Sign in again" })).toBeVisible(SOON);
  await expectAccessibleInBothThemes(page, "[role=dialog]");
});

test("a page that fails says so to everybody, and comes back when it is loaded again", async ({ page }) => {
  const desk = new DeskPage(page);
  const manager = new SessionPage(page);
  const scripts = "**/_next/static/chunks/*.js";
  await desk.enterAs(staff.admin);
  // A part that is fetched when it is wanted does not arrive.
  await page.route(scripts, async (route) => {
    const answer = await route.fetch();
    if ((await answer.text()).includes("I acknowledged")) await route.abort();
    else await route.fulfill({ response: answer });
  });
  await manager.opener.click();
  await expect(page.getByRole("heading", { name: "This page stopped working" })).toBeVisible(SOON);
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize(PHONE);
  await expectFits(page);
  await page.setViewportSize(DESKTOP);
  await page.unroute(scripts);
  await page.getByRole("button", { name: "Load again" }).click();
  await expect(desk.rows().first()).toBeVisible(SOON);
  await manager.open();
  await expect(manager.card()).toBeVisible(SOON);
});

import type { Browser } from "@playwright/test";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { PanelPage } from "../pages/panel-page.ts";

/** A colleague at a counter of their own, with the chat open. */
async function colleague(browser: Browser, baseURL: string, email: string, chat: string) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const desk = new DeskPage(page);
  const person = new PanelPage(page);
  await desk.enterAs(email);
  await desk.row(chat).click();
  await expect(person.section("Notes")).toBeVisible();
  return { page, desk, person, context };
}

test("two colleagues see each other's tags, assignment and notes at once", async ({ browser, baseURL }) => {
  const mei = await colleague(browser, baseURL ?? "", staff.frontDesk, nurul.name);
  const farid = await colleague(browser, baseURL ?? "", staff.manager, nurul.name);

  await test.step("tags", async () => {
    await mei.person.addTag("Urgent");
    await farid.person.addTag("VIP");
    for (const { person, desk } of [mei, farid]) {
      await expect(person.tags.filter({ hasText: "Urgent" })).toHaveCount(1);
      await expect(person.tags.filter({ hasText: "VIP" })).toHaveCount(1);
      await expect(desk.row(nurul.name)).toContainText("Urgent");
    }
    await farid.person.removeTag("Urgent");
    await expect(mei.person.tags.filter({ hasText: "Urgent" })).toHaveCount(0);
  });

  await test.step("assignment", async () => {
    await mei.person.assignTo("Me");
    await expect(farid.person.assignee).toContainText("Mei Ling");
    await farid.person.assignTo("Nobody");
    await expect(mei.person.assignee).toContainText("Nobody yet");
  });

  await test.step("notes are saved by themselves", async () => {
    await mei.person.notes.fill("Knee injury, no jumps");
    await expect(mei.person.section("Notes")).toContainText("Saved");
    await expect(farid.person.notes).toHaveValue("Knee injury, no jumps");
    await mei.page.reload();
    await expect(mei.person.notes).toHaveValue("Knee injury, no jumps");
  });
  for (const { context } of [mei, farid]) await context.close();
});

test("two colleagues writing the same note never write over each other", async ({ browser, baseURL }) => {
  const chat = "Ahmad Faizal bin Othman";
  const mei = await colleague(browser, baseURL ?? "", staff.frontDesk, chat);
  const farid = await colleague(browser, baseURL ?? "", staff.manager, chat);
  await mei.context.setOffline(true);
  await mei.person.notes.fill("Wants a morning slot");
  await expect(mei.person.section("Notes")).toContainText("Not saved. There is no connection.");
  await farid.person.notes.fill("Pays by card");
  await expect(farid.person.section("Notes")).toContainText("Saved");
  await mei.context.setOffline(false);
  const conflict = mei.person.section("Notes").getByRole("alert");
  await expect(conflict).toContainText("Somebody else changed this note");
  await expect(conflict).toContainText("Pays by card");
  await expect(mei.person.notes).toHaveValue("Wants a morning slot");
  await expect(farid.person.notes).toHaveValue("Pays by card");
  await conflict.getByRole("button", { name: "Keep both" }).click();
  await expect(mei.person.section("Notes")).toContainText("Saved");
  await expect(farid.person.notes).toHaveValue("Pays by card\nWants a morning slot");
  for (const { context } of [mei, farid]) await context.close();
});

test("a handled chat leaves the active list, comes back by undo, and by itself when the person writes", async ({
  page,
  stack,
}) => {
  const chat = { name: "Lee Chee Keong", phone: "60126758493" };
  const desk = new DeskPage(page);
  const person = new PanelPage(page);
  await desk.enterAs(staff.frontDesk);
  // On top of the list, where its row is drawn.
  await stack.simulator?.control.say({ from: chat.phone, text: "Is the pool open?" });
  await expect(desk.row(chat.name)).toContainText("Is the pool open?");
  await desk.openChat(chat.name);
  await page.getByRole("button", { name: "Mark as handled" }).click();
  await expect(desk.row(chat.name)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2, name: chat.name }).first()).toBeVisible();
  await person.undo();
  await expect(desk.row(chat.name)).toBeVisible();
  for (const action of ["Mark as handled", "Archive"] as const) {
    await person.settle(action);
    await expect(desk.row(chat.name)).toHaveCount(0);
    await stack.simulator?.control.say({ from: chat.phone, text: `one more thing after ${action}` });
    await expect(desk.row(chat.name)).toContainText("one more thing");
    await expect(page.getByRole("button", { name: "Make active again" })).toHaveCount(0);
  }
});

test("a message that comes while a chat is being archived keeps it active, and that is said", async ({
  page,
  stack,
}) => {
  const chat = { name: "Sim Kah Wai", phone: "60178264935" };
  const desk = new DeskPage(page);
  await desk.enterAs(staff.admin);
  await desk.findChat(chat.name);
  await expect(desk.thread.getByRole("article").first()).toBeVisible();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/api/waha/conversations/*", async (route) => {
    if (route.request().method() === "PATCH") await held;
    await route.continue();
  });
  const asked = page.waitForRequest((request) => request.method() === "PATCH");
  await page.getByRole("button", { name: "Mark as handled" }).click();
  await asked;
  await stack.simulator?.control.say({ from: chat.phone, text: "wait, one thing" });
  await expect(desk.bubble("wait, one thing")).toBeVisible({ timeout: 15_000 });
  letGo();
  await expect(page.getByText("A new message came meanwhile: the chat stays active.")).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole("button", { name: "Mark as handled" })).toBeVisible();
});

test("a change the server refuses goes back, and says so", async ({ page }) => {
  const desk = new DeskPage(page);
  const person = new PanelPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.openChat(nurul.name);
  await expect(person.section("Notes")).toBeVisible();
  await page.route("**/api/waha/conversations/*", (route) =>
    route.request().method() === "PATCH"
      ? route.fulfill({ status: 503, json: { code: "database_unavailable", message: "down" } })
      : route.continue(),
  );
  await person.addTag("Freeze");
  await expect(page.getByRole("status").filter({ hasText: "The tag was not changed." })).toBeVisible();
  await expect(person.tags.filter({ hasText: "Freeze" })).toHaveCount(0);
  await page.getByRole("button", { name: "Mark as handled" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Nothing was changed." })).toBeVisible();
  await expect(desk.row(nurul.name)).toBeVisible();
});

test("staff who may only look see everything and press nothing", async ({ page }) => {
  const desk = new DeskPage(page);
  const person = new PanelPage(page);
  await desk.enterAs(staff.trainer);
  await desk.openRow(nurul.name);
  await expect(person.section("Details")).toContainText("Kota Damansara");
  for (const name of ["Tags", "Notes", "Assigned to"]) {
    await expect(person.section(name)).toBeVisible();
    await expect(person.section(name).locator("button, input, textarea")).toHaveCount(0);
  }
  for (const name of ["Mark as handled", "Chat options", "Change"]) {
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  }
});

test("the keyboard alone is enough to tag, note, assign and settle", async ({ page, stack }) => {
  const farah = { name: "Farah Nabilah binti Azman", phone: "60197364825" };
  const desk = new DeskPage(page);
  const person = new PanelPage(page);
  await desk.enterAs(staff.frontDesk);
  await stack.simulator?.control.say({ from: farah.phone, text: "Boleh call saya?" });
  await expect(desk.row(farah.name)).toContainText("Boleh call saya?");
  await desk.openChat(farah.name);
  await person.panel.getByRole("button", { name: "Add tag" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Search tags" })).toBeFocused();
  await page.keyboard.type("trial");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(person.tags.filter({ hasText: "Trial" })).toHaveCount(1);
  await expect(person.panel.getByRole("button", { name: "Add tag" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(person.notes).toBeFocused();
  await page.keyboard.type("Called twice");
  await page.keyboard.press("Tab");
  await expect(person.section("Notes")).toContainText("Saved");
  await expect(person.assignee).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Search staff" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(person.assignee).toContainText("Mei Ling");
  await page.getByRole("button", { name: "Chat options" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(desk.row(farah.name)).toHaveCount(0);
});

import { readFile } from "node:fs/promises";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";

test("an admin reads who did what, narrows it down, and takes it away as a file", async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.admin);
  await desk.findChat(nurul.name);
  const id = /[\da-f-]{36}/.exec(page.url())?.[0] ?? "";
  for (const status of ["handled", "active"]) {
    expect(
      (await page.request.patch(`/api/waha/conversations/${id}`, { data: { type: "status", status } })).status(),
    ).toBe(200);
  }
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Activity" }).click();
  await expect(page.getByRole("heading", { name: "Activity", level: 1 })).toBeVisible({ timeout: 15_000 });
  const lines = page.getByRole("list", { name: "Activity" }).getByRole("listitem");
  const handled = lines.filter({ hasText: `marked the chat with ${nurul.name} as handled` }).first();
  await expect(handled).toContainText("Aina Rahim");
  await page.getByLabel("What").selectOption({ label: "Chat marked" });
  await handled.getByRole("button", { name: `Only the activity of the chat with ${nurul.name}` }).click();
  await expect(page.getByRole("button", { name: /show all chats again/ })).toBeVisible();
  await page.reload();
  await expect(lines.first()).toContainText("as active");
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: /spreadsheet/ }).click();
  const file = await readFile(await (await coming).path(), "utf8");
  expect(file).toContain(`"Aina Rahim","50000000-0000-4000-8000-000000000001","conversation/settled"`);
  expect(file).not.toContain("staff/changed");
});

test("for others there is no such page", async ({ page }) => {
  await new DeskPage(page).enterAs(staff.manager);
  await page.goto("/audit");
  await expect(page.getByText("There is nothing here")).toBeVisible();
  expect((await page.request.get("/api/audit")).status()).toBe(403);
  expect((await page.request.get("/api/audit/export")).status()).toBe(403);
});

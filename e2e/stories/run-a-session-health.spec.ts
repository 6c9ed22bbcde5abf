import { staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { controlOf } from "../fixtures/truth.ts";
import { DeskPage } from "../pages/desk-page.ts";

test("an admin sees how the house does, and an event nobody could read, as it came", async ({ page, stack }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.admin);
  await controlOf(stack).emit({ event: "comet.sighted", payload: { note: "<script>alert(1)</script>" } });
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Health" }).click();
  await expect(page.getByRole("heading", { name: "Health", level: 1 })).toBeVisible();
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: "comet.sighted" }).first();
  await expect(async () => {
    await page.reload();
    await expect(row).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await row.locator("summary").click();
  await expect(page.getByLabel("What came with comet.sighted").first()).toContainText("<script>alert(1)</script>");
});

test("for others there is no such page", async ({ page }) => {
  await new DeskPage(page).enterAs(staff.manager);
  await page.goto("/health");
  await expect(page.getByText("There is nothing here")).toBeVisible();
  expect((await page.request.get("/api/health/report")).status()).toBe(403);
  expect((await page.request.get("/api/health/events")).status()).toBe(403);
});

test("an orchestrator is told that the process lives and whether it can serve", async ({ request, stack }) => {
  const alive = await request.get("/api/health");
  expect([alive.status(), await alive.json()]).toEqual([200, { status: "ok" }]);
  expect((await request.get("/api/ready")).status()).toBe(200);
  await stack.simulator?.stop();
  await expect.poll(async () => (await request.get("/api/ready")).status(), { timeout: 20_000 }).toBe(503);
  expect(await (await request.get("/api/ready")).json()).toEqual({
    status: "not_ready",
    parts: { database: true, waha: false },
  });
  expect((await request.get("/api/health")).status()).toBe(200);
  await stack.simulator?.start();
  await expect.poll(async () => (await request.get("/api/ready")).status(), { timeout: 20_000 }).toBe(200);
  expect((await request.get("/api/health/report")).status()).toBe(401);
});

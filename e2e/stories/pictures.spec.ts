import type { Page } from "@playwright/test";
import { join } from "node:path";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ListPage } from "../pages/list-page.ts";
import { PanelPage } from "../pages/panel-page.ts";

/** What the documentation shows is drawn, beside the other results or in the folder that KAUNTER_PICTURES names. */
test.use({ viewport: { width: 1280, height: 670 } });

/** The list's pictures of faces come one after the other. */
const SOON = { timeout: 15_000 };

async function drawn(page: Page): Promise<void> {
  const missing = () =>
    page.locator("img").evaluateAll((all) => all.filter((one) => !(one as HTMLImageElement).complete).length);
  await expect.poll(missing, SOON).toBe(0);
}

test("the desk by day and by night, its filters, and the phone", async ({ page }, info) => {
  const keep = async (name: string) => {
    await page.mouse.move(0, 0);
    await drawn(page);
    await page.screenshot({ path: join(process.env["KAUNTER_PICTURES"] ?? info.outputDir, `${name}.png`) });
  };
  const desk = new DeskPage(page);
  const list = new ListPage(page);
  const { panel } = new PanelPage(page);
  await desk.enterAs(staff.frontDesk);
  await expect(desk.row(nurul.name).locator("img")).toBeVisible(SOON);
  await desk.openChat(nurul.name);
  await expect(desk.thread.getByRole("article")).not.toHaveCount(0);
  await expect(panel.getByText("Active", { exact: true }).first()).toBeVisible(SOON);
  await keep("desk");
  await page.emulateMedia({ colorScheme: "dark" });
  await keep("desk-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await list.choose("Tag", "VIP");
  await list.chip("Status").click();
  await expect(page.getByRole("menu")).toBeVisible();
  await keep("filters");
  await page.keyboard.press("Escape");
  await list.takeBack("Tag");
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(desk.composer).toBeVisible();
  await keep("phone-chat");
  await page.goto("/whatsapp");
  await expect(desk.row(nurul.name).locator("img")).toBeVisible(SOON);
  await keep("phone-list");
});

/** One of each standing the desk tells apart at a glance. */
const STANDINGS = ["Active", "Expired", "No Package", "Escalated", "Not a Member"];

test("who is writing, at a glance", async ({ page, context, db }, info) => {
  const desk = new DeskPage(page);
  const { panel } = new PanelPage(page);
  await desk.enterAs(staff.admin);
  const heads: string[] = [];
  for (const badge of ["member:active", "member:inactive", "member:no_package", "lead:escalated", "unknown"]) {
    const [chat] = await db<{ id: string }[]>`
      select id from public.whatsapp_conversations where badge = ${badge} and not is_group order by id limit 1`;
    await page.goto(`/whatsapp?c=${chat?.id ?? ""}`);
    await expect(panel.getByText(STANDINGS[heads.length] ?? "", { exact: true }).first()).toBeVisible(SOON);
    await drawn(page);
    const hero = panel.getByRole("heading", { level: 2 }).locator("xpath=ancestor::div[2]");
    heads.push((await hero.screenshot()).toString("base64"));
  }
  const sheet = await context.newPage();
  const images = heads.map((head) => `<img src="data:image/png;base64,${head}"><br>`);
  await sheet.setContent(`<main style="display: inline-block">${images.join("")}</main>`);
  await expect(sheet.locator("img")).toHaveCount(STANDINGS.length);
  const path = join(process.env["KAUNTER_PICTURES"] ?? info.outputDir, "badges.png");
  await sheet.locator("main").screenshot({ path });
});

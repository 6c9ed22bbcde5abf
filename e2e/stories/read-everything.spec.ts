import type { Page } from "@playwright/test";
import { join } from "node:path";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ThreadPage } from "../pages/thread-page.ts";

test.use({ stackName: "read-everything" });

/** Collects what the browser complains about: errors, and anything the content security policy refused. */
function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  return said;
}

test("every kind of message can be read, and every file seen", async ({ page, stack, db }) => {
  test.setTimeout(120_000);
  const said = complaints(page);
  await stack.simulator?.control.kitchenSink();
  await expect
    .poll(
      async () => {
        const [row] = await db`select count(*) filter (where media_state = 'wanted')::int as wanted,
          count(*) filter (where media_state = 'stored')::int as stored from public.whatsapp_messages`;
        return row?.["wanted"] === 0 && (row["stored"] as number) > 20;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  await page.setViewportSize({ width: 1440, height: 15_000 });
  const desk = new DeskPage(page);
  const thread = new ThreadPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.openChat("Kitchen Sink");
  await expect(thread.bubbles().first()).toBeVisible();
  await page.waitForTimeout(1_500);
  const pictures = process.env["KAUNTER_PICTURES"];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    if (pictures) await thread.messages.screenshot({ path: join(pictures, `kitchen-sink-${colorScheme}.png`) });
  }
  const broken = await thread.messages
    .locator("img")
    .evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth === 0).length);
  expect(broken).toBe(0);
  await expect(thread.messages.locator("video").first()).toBeVisible();
  expect(said).toEqual([]);
});

test("a photo is shown large, with its neighbours an arrow away", async ({ page }) => {
  const desk = new DeskPage(page);
  const thread = new ThreadPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.openChat("Kitchen Sink");
  const photo = thread.messages.getByRole("button", { name: "Open: Photo" });
  await thread.scrollUpTo(photo);
  await photo.last().click();
  const shown = thread.lightbox.locator("img, video").first();
  await expect(shown).toBeVisible();
  const first = await shown.getAttribute("src");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => shown.getAttribute("src")).not.toBe(first);
  await page.keyboard.press("Escape");
  await expect(thread.lightbox).toBeHidden();
});

test("a voice message goes on being heard when another chat is opened", async ({ page, stack }) => {
  const said = complaints(page);
  const desk = new DeskPage(page);
  const thread = new ThreadPage(page);
  await desk.enterAs(staff.frontDesk);
  await stack.simulator?.control.say({ from: nurul.phone, kind: "voice" });
  await desk.findChat(nurul.name);
  await thread.messages.getByRole("button", { name: "Play: Voice message" }).last().click();
  await expect(thread.messages.getByRole("button", { name: "Pause: Voice message" })).toBeVisible();
  await desk.findChat("Kitchen Sink");
  await expect(thread.playing).toContainText(nurul.name);
  await thread.playing.getByRole("button", { name: /Go to the message/ }).click();
  await expect(desk.title(nurul.name)).toBeVisible();
  await expect(thread.playing).toBeHidden();
  expect(said).toEqual([]);
});

import type { Page, Route } from "@playwright/test";
import { staff } from "../fixtures/people.ts";
import { expect, nameOf, test } from "../fixtures/long-chat.ts";
import { controlOf } from "../fixtures/truth.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ThreadPage } from "../pages/thread-page.ts";

const LONG = { phone: "60178880001", lines: 4_000, photoEvery: 9 };
const OTHER = { phone: "60178880002", lines: 300 };
test.use({ stackName: "long-history", longChatsOf: [[LONG, OTHER], { scope: "worker" }] });

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Holds back what a page asks for until it is let go. */
async function hold(page: Page, url: RegExp, answer: (route: Route) => Promise<void>) {
  const waiting: Route[] = [];
  let held = true;
  await page.route(url, async (route) => {
    if (held) waiting.push(route);
    else await answer(route);
  });
  return {
    waiting,
    letGo: async () => {
      held = false;
      await Promise.all(waiting.splice(0).map(answer));
    },
  };
}

const OLDER = /\/api\/waha\/messages\?.*before=/;
const FILES = /\/api\/waha\/media\?/;
const pass = (route: Route) => route.continue();
const photo = (route: Route) => route.fulfill({ contentType: "image/png", body: PNG });

test("older messages and late photos join without moving a pixel, at rest and while scrolling", async ({ page }) => {
  test.setTimeout(150_000);
  const [files, older] = [await hold(page, FILES, photo), await hold(page, OLDER, pass)];
  const [desk, thread] = [new DeskPage(page), new ThreadPage(page)];
  await desk.enterAs(staff.frontDesk);
  await desk.findChat(nameOf(LONG));
  await expect(desk.bubble("The end")).toBeInViewport();
  expect(older.waiting).toEqual([]);

  // At rest: the page comes while a person only reads.
  await expect(async () => {
    await thread.wheel(-600);
    expect(older.waiting.length).toBeGreaterThan(0);
  }).toPass({ timeout: 20_000 });
  await thread.atRest();
  const before = await thread.lineTops();
  expect(Object.keys(before).length).toBeGreaterThan(2);
  const height = await thread.messages.evaluate((scroller) => scroller.scrollHeight);
  await older.letGo();
  await expect
    .poll(() => thread.messages.evaluate((scroller) => scroller.scrollHeight), { timeout: 15_000 })
    .toBeGreaterThan(height + 1_000);
  await thread.atRest();
  expect(await thread.lineTops()).toEqual(before);

  // The photos come last.
  expect(files.waiting.length).toBeGreaterThan(0);
  await files.letGo();
  await expect
    .poll(() =>
      thread.messages
        .locator("img")
        .evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)),
    )
    .toBe(true);
  expect(await thread.lineTops()).toEqual(before);

  // While it glides, pages join under way.
  const asked: string[] = [];
  page.on("request", (request) => {
    if (OLDER.test(request.url())) asked.push(request.url());
  });
  expect(await thread.glideUp(90, 400)).toBeLessThanOrEqual(0.5);
  expect(asked.length).toBeGreaterThan(1);
});

test("a chat is found again where it was left, and changing chats asks for nothing older", async ({ page, stack }) => {
  const [desk, thread] = [new DeskPage(page), new ThreadPage(page)];
  await desk.enterAs(staff.frontDesk);
  await desk.findChat(nameOf(LONG));
  await expect(desk.bubble("The end")).toBeInViewport();
  await thread.wheel(-1_500);
  await thread.atRest();
  await expect(page.getByRole("button", { name: "Go to the newest message" })).toBeVisible();
  const left = await thread.lineTops();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (OLDER.test(request.url())) asked.push(request.url());
  });
  await desk.findChat(nameOf(OTHER));
  await expect(desk.bubble("The end")).toBeInViewport();
  await desk.findChat(nameOf(LONG));
  await expect.poll(() => thread.lineTops()).toEqual(left);
  expect(asked).toEqual([]);

  // News do not pull it down: they are counted, and a press goes there.
  const control = controlOf(stack);
  for (const text of ["news one", "news two"]) await control.say({ from: LONG.phone, text });
  const jump = page.getByRole("button", { name: "Go to the newest message" });
  await expect(jump).toContainText("2 new messages", { timeout: 15_000 });
  expect(await thread.lineTops()).toEqual(left);
  await jump.click();
  await expect(desk.bubble("news two")).toBeInViewport();
  await expect(jump).toBeHidden();
});

test("a chat opens at its unread line, and its days stay in sight", async ({ page, stack }) => {
  const control = controlOf(stack);
  for (let unread = 1; unread <= 25; unread += 1) await control.say({ from: OTHER.phone, text: `Unread ${unread}` });
  const [desk, thread] = [new DeskPage(page), new ThreadPage(page)];
  await desk.enterAs(staff.frontDesk);
  await expect(desk.row(nameOf(OTHER))).toContainText("Unread 25", { timeout: 15_000 });
  await desk.findChat(nameOf(OTHER));
  const line = thread.messages.getByText(/^\d+ unread messages$/);
  await expect(line).toBeInViewport();
  const at = await line.evaluate((one) => one.getBoundingClientRect().top);
  const edge = await thread.messages.evaluate((one) => one.getBoundingClientRect().top);
  expect(at - edge).toBeLessThan(160);
  await expect(page.getByRole("button", { name: "Go to the newest message" })).toBeVisible();
  await thread.wheel(-2_000);
  await thread.atRest();
  await expect(thread.day).toHaveText(/^(Today|Yesterday)$/);
});

test("a quote leads 3,000 messages back, and words are found and marked as far", async ({ page, stack, db }) => {
  const control = controlOf(stack);
  const bareId = `LINE${LONG.phone.slice(-4)}1001`;
  const [quoted] = await db<{ id: string }[]>`
    select id from public.whatsapp_messages where bare_id = ${bareId}`;
  expect(quoted).toBeDefined();
  await control.say({
    from: LONG.phone,
    proto: {
      extendedTextMessage: {
        text: "As I said back then",
        contextInfo: { stanzaId: bareId, participant: "", quotedMessage: { conversation: "Line 1001, long ago" } },
      },
    },
  });
  const [desk, thread] = [new DeskPage(page), new ThreadPage(page)];
  await desk.enterAs(staff.frontDesk);
  await desk.findChat(nameOf(LONG));
  await desk
    .bubble("As I said back then")
    .getByRole("button", { name: /Answers to/ })
    .click();
  await expect(desk.bubble("Line 1001 ")).toBeInViewport({ timeout: 15_000 });
  await page.getByRole("button", { name: "Go to the newest message" }).click();
  await expect(desk.bubble("As I said back then")).toBeInViewport({ timeout: 15_000 });

  await desk.composer.press("Control+f");
  const field = page.getByRole("searchbox", { name: "Find in this chat" });
  await field.fill("needle");
  await field.press("Enter");
  await expect(page.getByRole("search").getByText(/^1 of/)).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => thread.markedWords()).toContain("needle");
  for (let hit = 2; hit <= 22; hit += 1) {
    await field.press("Enter");
    await expect(page.getByRole("search").getByText(new RegExp(`^${hit} of`))).toBeVisible({ timeout: 15_000 });
  }
  // The twenty-second from the end, on the second page of hits.
  await expect(desk.bubble("Line 1940 ")).toBeInViewport({ timeout: 15_000 });
  await field.press("Escape");
  await field.press("Escape");
  await expect.poll(() => thread.markedWords()).toEqual([]);
});

import type { Locator, Page } from "@playwright/test";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes, expectFits } from "../fixtures/usable.ts";
import { ComposerPage } from "../pages/composer-page.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { PanelPage } from "../pages/panel-page.ts";
import { SessionPage } from "../pages/session-page.ts";
import { StartPage } from "../pages/start-page.ts";

/** What a dialog shows may come from the gateway, by way of a loaded machine. */
const SOON = { timeout: 15_000 };
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** The same for every page beside the desk: it is there when its heading is. */
const BESIDE = ["/staff", "/audit", "/health", "/account", "/settings/contact-links", "/nowhere"];

/** In both themes, with everything unfolded, by their own stories. */
const LOOKED_AT_ELSEWHERE = ["/staff", "/settings/contact-links"];
const SECTIONS = ["tags", "quick-replies", "receipts", "hours", "webhook"].map((name) => `/settings/${name}`);

interface Layer {
  readonly opener: Locator;
  /** As a CSS selector, for axe, too. */
  readonly layer: string;
  /** What has to be there before it is looked at. */
  readonly ready?: Locator;
  /** Where the focus goes when it is closed; to the opener when left out. */
  readonly back?: Locator;
}

/** Opens something by Enter, looks at it in both themes, closes it by Escape and is where it was before. */
async function lookInto(page: Page, { opener, layer, ready, back = opener }: Layer): Promise<void> {
  const shown = page.locator(layer);
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(ready ?? shown).toBeVisible(SOON);
  await expectAccessibleInBothThemes(page, layer);
  await page.keyboard.press("Escape");
  await expect(shown).toHaveCount(0);
  await expect(back).toBeFocused();
}

const DIALOG = "[role=dialog]";
const MENU = "[role=menu]";

test("every page beside the desk and before it can be used by everybody, on a screen and on a phone", async ({
  page,
}) => {
  for (const path of ["/forgot", "/set-password", "/set-password?token_hash=a&type=recovery"]) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessibleInBothThemes(page);
  }
  await new DeskPage(page).enterAs(staff.admin);
  for (const path of BESIDE) {
    await page.setViewportSize(DESKTOP);
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect(page.getByRole("link", { name: /inbox$/ })).toHaveAttribute("href", "/whatsapp");
    if (!LOOKED_AT_ELSEWHERE.includes(path)) await expectAccessibleInBothThemes(page, "main");
    await page.setViewportSize(PHONE);
    await expectFits(page);
  }
});

test("every menu and dialog of the desk opens by the keyboard, can be used by everybody, and gives the focus back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const desk = new DeskPage(page);
  const composer = new ComposerPage(page);
  const panel = new PanelPage(page);
  await desk.enterAs(staff.admin);
  await desk.findChat(nurul.name);
  const button = (name: string | RegExp) => page.getByRole("button", { name }).first();
  await expect(panel.assignee).toBeVisible(SOON);

  await lookInto(page, { opener: button(/^Account/), layer: MENU });
  await lookInto(page, { opener: button("Chat options"), layer: MENU });
  await lookInto(page, { opener: button(/^Tag/), layer: MENU });
  await lookInto(page, { opener: button("New chat"), layer: DIALOG, ready: new StartPage(page).field });
  const manager = new SessionPage(page);
  await lookInto(page, { opener: button("Session manager"), layer: DIALOG, ready: manager.card() });
  await lookInto(page, { opener: button("Add tag"), layer: "[role=listbox][aria-label='Search tags']" });
  await lookInto(page, { opener: panel.assignee, layer: "[role=listbox][aria-label='Search staff']" });
  await lookInto(page, { opener: button("Emoji"), layer: "[role=dialog][aria-label=Emoji]", back: composer.field });

  const message = desk.thread.getByRole("article").last();
  const options = message.getByRole("button", { name: "Message options" });
  await lookInto(page, { opener: options, layer: MENU });
  await options.press("Enter");
  await lookInto(page, { opener: page.getByRole("menuitem", { name: "Message info" }), layer: DIALOG, back: options });
});

test("what opens from the composer, over a photo and on a narrow screen can be used by everybody", async ({
  page,
  stack,
}) => {
  test.setTimeout(120_000);
  const desk = new DeskPage(page);
  const composer = new ComposerPage(page);
  await stack.simulator?.control.say({ from: nurul.phone, kind: "image" });
  await desk.enterAs(staff.admin);
  await desk.findChat(nurul.name);

  await composer.field.fill("/");
  await expect(composer.quickReplies.getByRole("option").first()).toBeVisible(SOON);
  await expectAccessibleInBothThemes(page);
  await composer.field.fill("");
  await composer.attach(await composer.photo("class.jpg", 40, 40), {
    name: "evil.exe",
    mimeType: "application/x-msdownload",
    buffer: Buffer.from("MZ"),
  });
  await expect(composer.tiles).toHaveCount(2);
  await expect(composer.tiles.last()).toContainText("will not be sent");
  await expectAccessibleInBothThemes(page, "form[aria-label='Write an answer']");
  await page.setViewportSize(PHONE);
  await expectFits(page);
  await page.setViewportSize(DESKTOP);

  await composer.field.press("Control+f");
  const find = page.getByRole("searchbox", { name: "Find in this chat" });
  await expect(find).toBeFocused(SOON);
  await find.fill("a");
  await expectAccessibleInBothThemes(page, "main");
  // The first takes the words away, the second the bar.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(find).toHaveCount(0);
  await expect(composer.field).toBeFocused();

  const photo = desk.thread.getByRole("button", { name: /^Open: Photo/ }).last();
  await lookInto(page, { opener: photo, layer: "dialog", ready: page.getByRole("dialog").getByRole("img").first() });

  await page.setViewportSize({ width: 1024, height: 768 });
  await lookInto(page, { opener: page.getByRole("button", { name: "Show contact info" }), layer: DIALOG });
  await page.setViewportSize(PHONE);
  await page.getByRole("button", { name: "Back to the list" }).click();
  await lookInto(page, { opener: page.getByRole("button", { name: /^Filters/ }), layer: DIALOG });
});

test("Tab goes from the rail by way of the list and the messages to the answer and the contact", async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.rows().first().click();
  await expect(new PanelPage(page).notes).toBeVisible(SOON);
  await page.getByRole("navigation", { name: "Kaunter" }).getByRole("link").first().focus();
  const rooms: string[] = [];
  for (let step = 0; step < 80 && rooms.at(-1) !== "Contact info"; step += 1) {
    const room = await page.evaluate(() => {
      const rooms = "nav, form[aria-label], aside, section[aria-label], [role=region]";
      return document.activeElement?.closest(rooms)?.getAttribute("aria-label") ?? "nowhere";
    });
    if (rooms.at(-1) !== room) rooms.push(room);
    await page.keyboard.press("Tab");
  }
  // The button to the newest message, when it is there, stands between the messages and the answer.
  const order = [...new Set(rooms)];
  expect(order).toEqual(["Kaunter", "Conversations", "Conversation", "Messages", "Write an answer", "Contact info"]);
});

for (const language of ["ms", "zh"] as const) {
  test(`nothing is cut off or too wide in ${language} on a phone`, async ({ page, context, baseURL }) => {
    const desk = new DeskPage(page);
    await desk.enterAs(staff.admin);
    await context.addCookies([{ name: "kaunter-locale", value: language, url: baseURL ?? "" }]);
    await page.setViewportSize(PHONE);
    for (const path of [...BESIDE, ...SECTIONS, "/whatsapp"]) {
      await page.goto(path);
      await page.getByRole("heading").first().waitFor({ state: "attached" });
      await expectFits(page);
    }
    await page.getByRole("option").first().click();
    await page.getByRole("article").first().waitFor(SOON);
    await expectFits(page);
  });
}

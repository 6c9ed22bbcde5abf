import type { Page } from "@playwright/test";
import { AWKWARD_WORDS, HOSTILE_WORDS, hostileMessages } from "../fixtures/hostile-words.ts";
import { staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { controlOf } from "../fixtures/truth.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ThreadPage } from "../pages/thread-page.ts";

/** Strangers: `label` is how a list writes their number. */
const HOSTILE = { phone: "60178883001", label: "60 17-888 3001" };
const AWKWARD = { phone: "60178883002", label: "60 17-888 3002" };

/** What happened on a page that must not: a script that ran, a rule of the policy that was broken, an error. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(error.message));
  page.on("dialog", (dialog) => {
    said.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) said.push(message.text());
  });
  await page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(globalThis, { kaunterBroken: broken });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      // The schema library asks once whether it may compile, hears no, and goes on without.
      if (blockedURI !== "eval" || sample !== "") broken.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return async () => [
    ...said,
    ...(await page.evaluate(() => {
      const seen = globalThis as { kaunterBroken?: string[]; kaunterWasHere?: unknown };
      return [...(seen.kaunterBroken ?? []), ...(seen.kaunterWasHere === undefined ? [] : ["a script ran"])];
    })),
  ];
}

/** What stands in the page that no sender may put there. */
function planted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector("main") ?? document.body;
    const made = [...main.querySelectorAll("script, iframe, object, embed, style, math, base, form[action]")];
    const handlers = [...main.querySelectorAll("*")].filter((one) =>
      one.getAttributeNames().some((name) => name.startsWith("on")),
    );
    const links = [...main.querySelectorAll("a[href]")].filter(
      (one) => !["http:", "https:", "mailto:", "tel:"].includes((one as HTMLAnchorElement).protocol),
    );
    return [...made, ...handlers, ...links].map((one) => one.outerHTML.slice(0, 200));
  });
}

test("nothing anybody writes is ever run, wherever it stands", async ({ page, stack }) => {
  test.setTimeout(180_000);
  const control = controlOf(stack);
  const group = "120363045100003001@g.us";
  let sent = 0;
  for (const words of HOSTILE_WORDS) {
    const messages = hostileMessages(words);
    for (const proto of messages) await control.say({ from: HOSTILE.phone, proto, pushName: HOSTILE_WORDS[1] ?? "" });
    sent += messages.length;
    await control.say({ from: HOSTILE.phone, in: group, text: words, pushName: words });
    await control.group({ in: group, act: "subject", subject: words });
  }
  await control.say({ from: HOSTILE.phone, text: "the last of them" });
  const problems = await watch(page);
  const [desk, thread] = [new DeskPage(page), new ThreadPage(page)];
  await desk.enterAs(staff.admin);
  await desk.search("the last of them");
  await expect(desk.rows().first()).toBeVisible({ timeout: 30_000 });
  expect(await planted(page)).toEqual([]);
  await desk.search(HOSTILE.phone);
  await desk.row(HOSTILE.label).click();
  await desk.seeNewest("the last of them");
  await thread.choose(thread.bubbles().filter({ hasText: "hostileMessage" }).last(), "Message info");
  await expect(page.getByRole("dialog", { name: "Message info" })).toContainText("kaunterWasHere");
  expect(await planted(page)).toEqual([]);
  await page.keyboard.press("Escape");
  // Everything is drawn once, and every drawing is looked at.
  await page.setViewportSize({ width: 1440, height: 4_000 });
  let screens = 0;
  for (let top = Infinity; top > 0 && screens < 60; screens += 1) {
    expect(await planted(page)).toEqual([]);
    await thread.wheel(-3_000);
    await thread.atRest();
    top = await thread.messages.evaluate((one) => one.scrollTop);
  }
  expect(await planted(page)).toEqual([]);
  expect(screens).toBeGreaterThan(sent / 60);
  await expect(thread.bubbles().first()).toContainText("kaunterWasHere");
  await desk.search(HOSTILE_WORDS[0] ?? "");
  await expect(desk.rows().first()).toBeVisible({ timeout: 15_000 });
  expect(await planted(page)).toEqual([]);
  expect(await problems()).toEqual([]);
});

for (const width of [390, 1440]) {
  test(`nothing anybody writes breaks the column, ${width} px wide`, async ({ page, stack }) => {
    const control = controlOf(stack);
    await page.setViewportSize({ width, height: 844 });
    const problems = await watch(page);
    const [desk, thread] = [new DeskPage(page), new ThreadPage(page)];
    await desk.enterAs(staff.frontDesk);
    for (const { text } of AWKWARD_WORDS)
      await control.say({ from: AWKWARD.phone, text, pushName: "Awkward \u202E".repeat(40) });
    await control.emit({
      event: "message.any",
      payload: { id: `false_${AWKWARD.phone}@c.us_3ANOFIELDS`, from: `${AWKWARD.phone}@c.us` },
    });
    await control.say({ from: AWKWARD.phone, text: `that was ${width}` });
    await desk.search(AWKWARD.phone);
    await desk.row(AWKWARD.label).click();
    await desk.seeNewest(`that was ${width}`);
    for (const { what, seen } of [...AWKWARD_WORDS].reverse()) {
      const bubble = thread.bubbles().filter({ hasText: seen }).last();
      await thread.scrollUpTo(bubble);
      const broken = await page.evaluate(() => {
        const wide = document.documentElement.scrollWidth > innerWidth;
        const bubbles = [...document.querySelectorAll('[role="article"] *')].filter((one) => {
          const { left, right } = one.getBoundingClientRect();
          return right > innerWidth + 1 || left < -1;
        });
        return [
          ...(wide ? ["the page is wider than the screen"] : []),
          ...bubbles.map((one) => one.className.toString()),
        ];
      });
      expect([what, broken]).toEqual([what, []]);
    }
    expect(await problems()).toEqual([]);
  });
}

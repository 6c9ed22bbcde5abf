import { join } from "node:path";
import { complaints } from "../fixtures/complaints.ts";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ThreadPage } from "../pages/thread-page.ts";

test.use({ stackName: "read-everything" });

test("every kind of message can be read, and every file seen", async ({ page, stack, db }) => {
  test.setTimeout(120_000);
  const said = await complaints(page);
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
  const pending = () =>
    thread.messages
      .locator("img")
      .evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth === 0).length);
  await expect(thread.messages.locator("img").nth(3)).toBeVisible();
  await expect.poll(pending).toBe(0);
  const pictures = process.env["KAUNTER_PICTURES"];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    if (pictures) await thread.messages.screenshot({ path: join(pictures, `kitchen-sink-${colorScheme}.png`) });
  }
  await expect(thread.messages.locator("video").first()).toBeVisible();
  expect(said).toEqual([]);
});

test("people have their faces and names in a group, and WhatsApp is asked for each once", async ({
  page,
  stack,
  db,
}) => {
  const text = "Saya pun nak join";
  const contextInfo = { mentionedJid: ["60122837465@s.whatsapp.net"] };
  const proto = { extendedTextMessage: { text: `${text} @60122837465`, contextInfo } };
  await stack.simulator?.control.say({ from: nurul.phone, in: "120363045100000001@g.us", proto });
  const said = await complaints(page);
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  await expect(desk.row(nurul.name).locator("img")).toBeVisible({ timeout: 15_000 });
  await desk.openChat("Zumba Pagi");
  await expect(desk.bubble(text).locator("img")).toBeVisible({ timeout: 15_000 });
  await expect(desk.bubble(text)).toContainText("@Ahmad Faizal bin Othman");
  const asked = () => db`select address, hash is null as none, asked_at::text from public.whatsapp_pictures
    where asked_at is not null order by address`;
  await expect.poll(async () => (await asked()).filter((row) => row["none"] === true).length).toBeGreaterThan(2);
  const before = await asked();
  await page.reload();
  await expect(desk.bubble(text).locator("img")).toBeVisible({ timeout: 15_000 });
  const known = new Set(before.map((row) => String(row["address"])));
  expect((await asked()).filter((row) => known.has(String(row["address"])))).toEqual([...before]);
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
  const said = await complaints(page);
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

test("an emoji put on a message is there at once, stays, and reaches WhatsApp", async ({ page, stack }) => {
  const text = "Can I bring a friend on Sunday?";
  const desk = new DeskPage(page);
  const thread = new ThreadPage(page);
  await desk.enterAs(staff.frontDesk);
  await stack.simulator?.control.say({ from: nurul.phone, text });
  await desk.findChat(nurul.name);
  await thread.choose(desk.bubble(text), "React with 🙏");
  const chip = desk.bubble(text).getByRole("button", { name: "1 reaction: 🙏" });
  await expect(chip).toBeVisible();
  await page.reload();
  await expect(chip).toBeVisible();
  await chip.click();
  await expect(page.getByRole("dialog", { name: "1 reaction" })).toContainText("You");
  await page.keyboard.press("Escape");
  await thread.choose(desk.bubble(text), "Take 🙏 back");
  await expect(chip).toBeHidden();
  await thread.choose(desk.bubble(text), "Message info");
  await expect(page.getByRole("dialog", { name: "Message info" })).toContainText("Reached this desk");
});

test("what was taken back is never sent to people who may only look", async ({ page, stack, browser, baseURL }) => {
  const text = "my card number is 4111";
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  const sent = await stack.simulator?.control.say({ from: nurul.phone, text });
  await desk.findChat(nurul.name);
  await expect(desk.bubble(text)).toBeVisible();
  await stack.simulator?.control.revoke(sent?.messageId ?? "");
  await expect(desk.bubble(text)).toBeHidden();
  await desk.bubble("This message was deleted").last().getByRole("button", { name: "Show" }).click();
  await expect(desk.bubble(text)).toBeVisible();
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const looking = await context.newPage();
  const received: Promise<string>[] = [];
  looking.on("response", (response) => {
    if (/messages|contacts|changes/.test(response.url())) received.push(response.text());
  });
  const theirs = new DeskPage(looking);
  await theirs.enterAs(staff.trainer);
  await theirs.search(nurul.name);
  await theirs.row(nurul.name).click();
  await expect(theirs.bubble("This message was deleted").last()).toBeVisible();
  await expect(theirs.bubble("This message was deleted").last().getByRole("button", { name: "Show" })).toBeHidden();
  // What comes from here on could still be under way when the page closes.
  looking.removeAllListeners("response");
  expect((await Promise.all(received)).join("")).not.toContain("4111");
  await context.close();
});

test("words are found in this chat's whole history, hit after hit", async ({ page, stack }) => {
  const texts = [
    "The towel is in locker 4",
    `${"A rule of the house. ".repeat(300)}So bring a towel.`,
    "One towel left",
  ];
  const [desk, thread] = [new DeskPage(page), new ThreadPage(page)];
  await desk.enterAs(staff.frontDesk);
  for (const text of texts) await stack.simulator?.control.say({ from: nurul.phone, text });
  await desk.findChat(nurul.name);
  await expect(desk.bubble("One towel left")).toBeVisible();
  await desk.composer.press("Control+f");
  const field = page.getByRole("searchbox", { name: "Find in this chat" });
  await field.fill("towel");
  await field.press("Enter");
  await expect(page.getByRole("search").getByText("1 of 3")).toBeVisible();
  const steps = await page.evaluate(() => history.length);
  await field.press("Enter");
  // The end of a long message is folded away, and out of sight when it is not.
  await expect(desk.bubble("So bring a towel.")).toBeVisible();
  await expect.poll(() => thread.marksInSight()).toContain("towel");
  await field.press("Enter");
  await expect(page.getByRole("search").getByText("3 of 3")).toBeVisible();
  await expect(desk.bubble("The towel is in locker 4")).toBeInViewport();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await field.press("Escape");
  await field.press("Escape");
  await expect(field).toBeHidden();
});

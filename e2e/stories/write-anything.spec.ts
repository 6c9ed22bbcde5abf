import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { ComposerPage } from "../pages/composer-page.ts";
import { DeskPage } from "../pages/desk-page.ts";

const pdf = (name: string) => ({ name, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 a price list") });

test.beforeEach(async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.openChat(nurul.name);
});

test("several files go out in their order, the caption under the first", async ({ page, db }) => {
  const composer = new ComposerPage(page);
  await composer.attach(await composer.photo("hall.jpg", 2400, 1800), pdf("prices.pdf"));
  await expect(composer.tiles).toHaveCount(2);
  await expect(composer.tiles.first().getByRole("combobox")).toHaveValue("smaller");
  await expect(composer.send).toBeEnabled();
  await composer.field.fill("Our new hall");
  await composer.field.press("Enter");
  await expect(composer.tiles).toHaveCount(0);
  await expect
    .poll(
      () => db`select type, body, status::text, content -> 'media' ->> 'filename' as name,
        (content -> 'media' ->> 'widthPx')::int as width
        from whatsapp_messages where content -> 'media' ->> 'filename' in ('hall.jpg', 'prices.pdf') order by sent_at`,
    )
    .toMatchObject([
      { type: "image", body: "Our new hall", name: "hall.jpg", width: 1600 },
      { type: "document", body: null, name: "prices.pdf" },
    ]);
});

test("a pasted picture and dropped files are shown before they are sent, and can be taken out", async ({ page }) => {
  const composer = new ComposerPage(page);
  const photo = await composer.photo("screenshot.jpg", 300, 200);
  await composer.bring("paste", [photo]);
  await expect(composer.tiles).toHaveCount(1);
  await composer.bring("drop", [pdf("timetable.pdf"), pdf("map.pdf")]);
  await expect(composer.tiles).toHaveCount(3);
  await composer.tiles.filter({ hasText: "map.pdf" }).getByRole("button", { name: "Remove map.pdf" }).click();
  await expect(composer.tiles).toHaveCount(2);
  await page.reload();
  await expect(composer.tiles).toHaveCount(0);
});

test("words copied with a picture of themselves are pasted as words", async ({ page }) => {
  const composer = new ComposerPage(page);
  const picture = { name: "image.png", mimeType: "image/png", buffer: Buffer.from("\x89PNG\r\n\x1a\n", "latin1") };
  await composer.bring("paste", [picture], "RM 120 a month");
  await expect(composer.tiles).toHaveCount(0);
});

test("what cannot be sent is refused with a clear word before it is sent", async ({ page }) => {
  const composer = new ComposerPage(page);
  const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
  await composer.attach(
    file("empty.pdf", "application/pdf", Buffer.alloc(0)),
    file("holiday.jpg", "image/jpeg", Buffer.from("MZ\x90\0 a program", "latin1")),
    file("notes.png", "image/png", Buffer.from("only words")),
    file("torn.jpg", "image/jpeg", Buffer.from("\xff\xd8\xff torn", "latin1")),
    file("film.mov", "video/quicktime", Buffer.alloc(16 * 1024 * 1024 + 1, "\0\0\0\x14ftypqt  ")),
  );
  const said = [
    ["empty.pdf", "This file is empty"],
    ["holiday.jpg", "This is a program"],
    ["notes.png", "not a picture"],
    ["torn.jpg", "cannot be read"],
    ["film.mov", "too large. This chat takes 16"],
  ] as const;
  for (const [name, words] of said) await expect(composer.tiles.filter({ hasText: name })).toContainText(words);
  await expect(composer.send).toBeDisabled();
});

test("a film WhatsApp may refuse goes out as a file unless somebody wants it otherwise", async ({ page }) => {
  const composer = new ComposerPage(page);
  const mov = {
    name: "class.mov",
    mimeType: "video/quicktime",
    buffer: Buffer.from("\0\0\0\x14ftypqt  film", "latin1"),
  };
  await composer.attach(mov);
  await expect(composer.tiles.getByRole("combobox")).toHaveValue("file");
});

test("an upload shows how far it is and can be cancelled; one that fails stays with Retry over a reload", async ({
  page,
  db,
}) => {
  const composer = new ComposerPage(page);
  const desk = new DeskPage(page);
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/api/waha/messages/send", async (route) => {
    await held;
    await route.abort();
  });
  await composer.attach(pdf("slow.pdf"), pdf("second.pdf"));
  await composer.send.click();
  await expect(desk.bubble("slow.pdf").getByRole("progressbar")).toBeVisible();
  await desk.bubble("second.pdf").getByRole("button", { name: "Cancel sending second.pdf" }).click();
  await expect(desk.bubble("second.pdf")).toHaveCount(0);
  letGo();
  await expect(desk.bubble("slow.pdf")).toBeVisible();
  await expect(page.getByRole("button", { name: "Retry" })).toBeVisible();
  await page.unroute("**/api/waha/messages/send");
  await page.reload();
  await page.getByRole("button", { name: "Retry" }).click();
  await expect
    .poll(() => db`select status::text from whatsapp_messages where content -> 'media' ->> 'filename' = 'slow.pdf'`)
    .toHaveLength(1);
  await expect(page.getByRole("button", { name: "Retry" })).toHaveCount(0);
});

test("a slash brings quick replies filled with what is known of the person, by keyboard alone", async ({ page }) => {
  const composer = new ComposerPage(page);
  await composer.field.focus();
  await page.keyboard.type("/");
  // Three come with the demo; other stories may have made more.
  await expect(composer.quickReplies.getByRole("option").nth(2)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("ho");
  await expect(composer.quickReplies.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(composer.field).toHaveValue(/^Hi Nurul Aisyah Rahman, Kota Damansara is open/);
  await expect(composer.quickReplies).toHaveCount(0);
});

test("emoji are searched and land where the caret stands", async ({ page }) => {
  const composer = new ComposerPage(page);
  await composer.field.fill("Well done!");
  await composer.field.press("Home");
  await composer.form.getByRole("button", { name: "Emoji" }).click();
  await expect(page.locator("em-emoji-picker")).toBeVisible();
  await expect(page.locator("em-emoji-picker").getByPlaceholder("Search emoji")).toBeFocused();
  await page.keyboard.type("flexed");
  await page.keyboard.press("Enter");
  await expect(composer.field).toHaveValue("💪Well done!");
});

test("an input method's Enter does not send, marks are shown as they will look, and drafts are kept", async ({
  page,
}) => {
  const composer = new ComposerPage(page);
  const desk = new DeskPage(page);
  const input = await page.context().newCDPSession(page);
  await composer.field.focus();
  await input.send("Input.imeSetComposition", { text: "ni hao", selectionStart: 6, selectionEnd: 6 });
  await input.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", windowsVirtualKeyCode: 229 });
  await input.send("Input.insertText", { text: "你好" });
  await expect(composer.field).toHaveValue("你好");
  await composer.field.pressSequentially(" *today*");
  await expect(composer.form.getByRole("note", { name: "How it will look" }).locator("b")).toHaveText("today");
  await page.reload();
  await expect(composer.field).toHaveValue("你好 *today*");
  await expect(desk.bubble("你好")).toHaveCount(0);
});

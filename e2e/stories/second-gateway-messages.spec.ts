import { staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { ComposerPage } from "../pages/composer-page.ts";
import { DeskPage } from "../pages/desk-page.ts";

/** The gateway, the webhook and the feed lie between. */
const SOON = { timeout: 15_000 };

test("somebody who knows the second number only appears, is answered through it, and the ticks come", async ({
  page,
  stack,
}) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.admin);
  const synced = await page.request.post("/api/whatsapp-contacts");
  expect(synced.status()).toBe(200);
  expect(await synced.json()).toMatchObject({ state: "done", failed: [] });
  await desk.search("Kak Ros");
  await desk.openChat("Kak Ros");
  await expect(page.getByText("via UltraMsg")).toBeVisible(SOON);

  const question = `Is there a ladies' hour? ${Date.now()}`;
  stack.ultramsg?.control.say({ from: "60115550101", text: question });
  await expect(desk.bubble(question)).toBeVisible(SOON);
  const answer = `Yes, 10 to 12 every day ${Date.now()}`;
  await desk.send(answer);
  await expect(desk.tick(answer, "Read")).toBeVisible(SOON);
  expect(stack.ultramsg?.control.outgoing().filter(({ body }) => body === answer)).toMatchObject([
    { to: "60115550101@c.us" },
  ]);

  const composer = new ComposerPage(page);
  const prices = `prices-${Date.now()}.pdf`;
  await composer.attach({ name: prices, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 a price list") });
  await composer.send.click();
  await expect(desk.tick(prices, "Read")).toBeVisible(SOON);
  expect(stack.ultramsg?.control.outgoing().filter(({ filename }) => filename === prices)).toMatchObject([
    { to: "60115550101@c.us", type: "document" },
  ]);

  const again = await page.request.post("/api/whatsapp-contacts");
  expect(await again.json()).toMatchObject({ state: "done", created: 0 });
});

test("what comes without the secret, from another page or from somebody who is no admin is refused", async ({
  page,
  request,
}) => {
  const forged = {
    ...{ event_type: "message_received", instanceId: "1150" },
    data: {
      id: "false_60115559999@c.us_FORGED",
      from: "60115559999@c.us",
      type: "chat",
      body: "x",
      fromMe: false,
      time: 1,
    },
  };
  for (const query of ["", "?secret=guessed-and-long-enough"]) {
    expect((await request.post(`/api/webhooks/ultramsg${query}`, { data: forged })).status()).toBe(401);
  }
  expect((await request.post("/api/whatsapp-contacts")).status()).toBe(401);
  await new DeskPage(page).enterAs(staff.manager);
  expect((await page.request.post("/api/whatsapp-contacts")).status()).toBe(403);
  const elsewhere = { headers: { "Sec-Fetch-Site": "cross-site" } };
  expect((await page.request.get("/api/whatsapp-contacts", elsewhere)).status()).toBe(403);
});

import { nurul, PASSWORD, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";

const OTHER = { phone: "60122837465", name: "Ahmad Faizal bin Othman" };

test("a member's WhatsApp reaches the desk and gets its answer", async ({ page, stack }) => {
  const desk = new DeskPage(page);
  const say = stack.simulator?.control.say;
  if (!say) throw new Error("this story needs the simulator");

  await test.step("sign in: the simulator's chats are there, newest first, and known by name", async () => {
    await desk.enterAs(staff.frontDesk);
    await desk.bringIntoSight(nurul.name);
    await expect(desk.row(nurul.name)).toContainText(nurul.label);
    const times = await desk
      .rows()
      .locator("time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
    expect(times.length).toBeGreaterThan(8);
    expect(times).toEqual([...times].sort().reverse());
  });

  await test.step("open: history and who it is", async () => {
    await desk.openChat(nurul.name);
    await expect(desk.thread.getByRole("article")).not.toHaveCount(0);
    await expect(page.getByRole("region", { name: "Contact info" })).toContainText("Kota Damansara");
  });

  const answer = `Boleh kak, jumpa pukul 8 ${Date.now()}`;
  await test.step("answer: clock, one tick, two, blue", async () => {
    await desk.send(answer);
    await expect(desk.composer).toHaveValue("");
    await expect(desk.tick(answer, "Sent")).toBeVisible();
    await expect(desk.tick(answer, "Delivered")).toBeVisible();
    await expect(desk.tick(answer, "Read")).toBeVisible();
    await expect(desk.bubble(answer)).toHaveCount(1);
  });

  const reply = `Ok terima kasih ${Date.now()}`;
  await test.step("the member replies: a bubble, without a reload", async () => {
    await say({ from: nurul.phone, text: reply });
    await expect(desk.bubble(reply)).toBeVisible();
  });

  const elsewhere = `Hai, masih buka? ${Date.now()}`;
  await test.step("another member writes: a badge, and the row on top, while this chat stays open", async () => {
    // WhatsApp dates messages in whole seconds: two of the same second have no order to test.
    await page.waitForTimeout(1_100);
    await say({ from: OTHER.phone, text: elsewhere });
    await expect(desk.row(OTHER.name).getByText("unread")).toBeVisible();
    await expect(desk.row(OTHER.name)).toContainText(elsewhere);
    await expect(desk.rows().first()).toContainText(OTHER.name);
    await expect(page).toHaveTitle(/^\(\d+\) /);
    await expect(desk.row(nurul.name)).toHaveAttribute("aria-selected", "true");
  });

  await test.step("reload: all of it is still there", async () => {
    await page.reload();
    await expect(desk.bubble(answer)).toHaveCount(1);
    await expect(desk.tick(answer, "Read")).toBeVisible();
    await expect(desk.bubble(reply)).toHaveCount(1);
    await expect(desk.row(OTHER.name)).toContainText(elsewhere);
  });

  await test.step("the member's phone got the answer once", async () => {
    const deliveries = (await stack.simulator?.control.deliveries()) ?? [];
    expect(deliveries.filter((one) => one.body === answer)).toHaveLength(1);
  });
});

test("a hidden number that proves to be a known phone ends in that person's one chat", async ({ page, stack }) => {
  const daniel = { phone: "60102938475", lid: "183746592017364@lid", name: "Daniel Goh" };
  const desk = new DeskPage(page);
  await desk.enterAs(staff.admin);
  const text = `from my hidden number ${Date.now()}`;
  await stack.simulator?.control.say({ from: daniel.lid, text });
  await desk.search(daniel.phone);
  await expect(desk.rows()).toHaveCount(1);
  await expect(desk.rows().first()).toContainText(daniel.name);
  await desk.rows().first().click();
  await expect(desk.bubble(text)).toHaveCount(1);
});

test("groups carry their subject, not their number", async ({ request }) => {
  const data = { email: staff.admin, password: PASSWORD };
  expect((await request.post("/api/auth/sign-in", { data })).status()).toBe(200);
  const answer = await request.get("/api/waha/contacts?type=groups");
  const { conversations } = (await answer.json()) as { conversations: { name: string }[] };
  expect(conversations.map((one) => one.name)).toContain("Zumba Pagi Kota Damansara");
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
});

test("staff who may only look read everything and have no composer", async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.trainer);
  await desk.openRow(nurul.name);
  await expect(desk.thread.getByRole("article")).not.toHaveCount(0);
  await expect(desk.composer).toHaveCount(0);
});

import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";

test.beforeEach(async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.openChat(nurul.name);
});

test("WAHA is down: the text stays with its reason, and Retry sends it once", async ({ page, stack }) => {
  const desk = new DeskPage(page);
  const simulator = stack.simulator;
  if (!simulator) throw new Error("this story needs the simulator");
  const text = `sent into nothing ${Date.now()}`;

  await simulator.stop();
  const answered = page.waitForResponse("**/api/waha/messages/send");
  await desk.send(text);
  const answer = await answered;
  expect(answer.status()).toBe(502);
  expect(await answer.json()).toMatchObject({ code: "gateway_unreachable" });
  await expect(desk.tick(text, "Not sent")).toBeVisible();
  await expect(desk.composer).toBeEnabled();
  await page.reload();
  await expect(desk.tick(text, "Not sent")).toBeVisible();

  await simulator.start();
  await desk.bubble(text).getByRole("button", { name: "Retry" }).click();
  await expect(desk.tick(text, "Read")).toBeVisible();
  await expect(desk.bubble(text)).toHaveCount(1);
  const deliveries = await simulator.control.deliveries();
  expect(deliveries.filter((one) => one.body === text)).toHaveLength(1);
});

test("WAHA dies in the middle of a send and comes back: no loss, no double", async ({ page, stack }) => {
  const desk = new DeskPage(page);
  const simulator = stack.simulator;
  if (!simulator) throw new Error("this story needs the simulator");
  const text = `cut in the middle ${Date.now()}`;

  await simulator.control.faults({ hang: { times: 1, path: "/api/sendText", perform: true } });
  await desk.send(text);
  await expect
    .poll(async () => (await simulator.control.deliveries()).filter((one) => one.body === text).length)
    .toBe(1);
  await simulator.stop();
  await page.waitForTimeout(500);
  await simulator.start();
  await expect(desk.bubble(text)).toHaveCount(1);
  await expect(desk.tick(text, "Not sent")).toHaveCount(0);
  await expect(desk.tick(text, "Sending")).toHaveCount(0, { timeout: 30_000 });
  await page.reload();
  await expect(desk.bubble(text)).toHaveCount(1);
  const deliveries = await simulator.control.deliveries();
  expect(deliveries.filter((one) => one.body === text)).toHaveLength(1);
});

test("the reply to a send is lost: the message is not sent twice and not called failed", async ({ page, stack }) => {
  const desk = new DeskPage(page);
  const text = `reply lost ${Date.now()}`;
  await stack.simulator?.control.faults({ loseReply: { times: 1, path: "/api/sendText" } });
  await desk.send(text);
  await expect(desk.tick(text, "Read")).toBeVisible({ timeout: 20_000 });
  await expect(desk.bubble(text)).toHaveCount(1);
  const deliveries = (await stack.simulator?.control.deliveries()) ?? [];
  expect(deliveries.filter((one) => one.body === text)).toHaveLength(1);
  await expect(page.getByRole("button", { name: "Retry" })).toHaveCount(0);
});

test("what members wrote while WAHA's socket was away is there when it is back", async ({ page, stack }) => {
  const desk = new DeskPage(page);
  const control = stack.simulator?.control;
  if (!control) throw new Error("this story needs the simulator");
  const texts = Array.from({ length: 5 }, (_, index) => `while you were deaf ${index} ${Date.now()}`);
  await control.faults({ deaf: true });
  for (const text of texts) await control.say({ from: nurul.phone, text });
  await control.faults({ deaf: false });
  await control.dropSockets();
  for (const text of texts) await expect(desk.bubble(text)).toHaveCount(1, { timeout: 30_000 });
});

test("our server is killed and started again: what was committed is there, what was typed is too", async ({
  page,
  stack,
}) => {
  const desk = new DeskPage(page);
  const before = `before the end ${Date.now()}`;
  await desk.send(before);
  await expect(desk.tick(before, "Read")).toBeVisible();
  await desk.composer.fill("half a sentence");
  const during = `while nobody listened ${Date.now()}`;
  const killed = stack.restartApp(true);
  await stack.simulator?.control.say({ from: nurul.phone, text: during });
  await killed;
  await expect(desk.bubble(during)).toHaveCount(1, { timeout: 30_000 });
  await expect(desk.composer).toHaveValue("half a sentence");
  await page.reload();
  await expect(desk.bubble(before)).toHaveCount(1);
  await expect(desk.bubble(during)).toHaveCount(1);
  await expect(desk.composer).toHaveValue("half a sentence");
});

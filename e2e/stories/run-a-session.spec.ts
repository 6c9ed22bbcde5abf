import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { controlOf } from "../fixtures/truth.ts";
import { ComposerPage } from "../pages/composer-page.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { SessionPage } from "../pages/session-page.ts";

test.use({ stackName: "run-a-session" });
test.describe.configure({ mode: "serial" });

test("a session is stopped and started; the desk says so and says when it is back", async ({ page }) => {
  const desk = new DeskPage(page);
  const composer = new ComposerPage(page);
  const manager = new SessionPage(page);
  await desk.enterAs(staff.frontDesk);
  await manager.open();
  await expect(manager.status("Working")).toBeVisible();
  await expect(manager.card()).toContainText("Default");
  await expect(manager.fact("Engine")).toHaveText(/^[A-Z]+ · WAHA \d/);
  await expect(manager.fact("Last event")).toHaveText(/\d{4}/);
  await expect(manager.picture()).toBeVisible({ timeout: 15_000 });
  await manager.act("Stop");
  await expect(manager.status("Stopped")).toBeVisible();
  await expect(page.getByText("WhatsApp is not connected.")).toBeVisible();
  await expect(manager.button("Log out")).toHaveCount(0);
  await manager.close();
  await desk.openChat(nurul.name);
  await desk.send("written while it was stopped");
  await expect(composer.form.getByText("nothing can be sent")).toBeVisible();
  await expect(composer.send).toBeDisabled();
  await manager.open();
  await manager.act("Start session");
  await expect(manager.status("Working")).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText("WhatsApp is connected: default")).toBeVisible();
  await expect(page.getByText("WhatsApp is not connected.")).toHaveCount(0);
  await manager.unfoldHistory();
  await expect(manager.card()).toContainText("Mei Ling started it");
  await expect(manager.card()).toContainText("Mei Ling stopped it");
  await manager.close();
  await expect(composer.field).toHaveValue("written while it was stopped");
  await expect(composer.send).toBeEnabled();
});

test("logging out takes the words, a code that expires is replaced, and a scan brings it back", async ({
  page,
  stack,
}) => {
  const desk = new DeskPage(page);
  const manager = new SessionPage(page);
  await desk.enterAs(staff.frontDesk);
  await manager.open();
  await manager.act("Log out");
  await expect(manager.logoutButton()).toBeDisabled();
  await manager.typeAcknowledgement("i acknowledged");
  await expect(manager.logoutButton()).toBeDisabled();
  await manager.typeAcknowledgement("I acknowledged");
  await manager.confirmLogout();
  await expect(manager.status("Scan the code")).toBeVisible({ timeout: 15_000 });
  await expect(manager.qr).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText("WhatsApp waits for its code to be scanned.")).toBeVisible();
  // Nobody scans it in time: WhatsApp takes it back, and the next one stands in its place by itself.
  const expired = await manager.qr.getAttribute("src");
  await expect(manager.qr).not.toHaveAttribute("src", expired ?? "", { timeout: 40_000 });
  await controlOf(stack).scan();
  await expect(manager.status("Working")).toBeVisible({ timeout: 15_000 });
  await expect(manager.qr).toHaveCount(0);
});

test("a phone is linked by a code that is typed on it", async ({ page, stack }) => {
  const manager = new SessionPage(page);
  await new DeskPage(page).enterAs(staff.frontDesk);
  await manager.open();
  await manager.act("Log out");
  await manager.typeAcknowledgement("I acknowledged");
  await manager.confirmLogout();
  await expect(manager.qr).toBeVisible({ timeout: 20_000 });
  await manager.askForCode("012-345 6789");
  const code = manager.card().locator("b.font-mono");
  await expect(code).toHaveText(/^\w{4}-?\w{4}$/);
  await controlOf(stack).scan({ code: await code.innerText() });
  await expect(manager.status("Working")).toBeVisible({ timeout: 15_000 });
});

test("a phone that signs the desk out, a lost network and an unknown status are shown, and a restart helps", async ({
  page,
  stack,
}) => {
  const control = controlOf(stack);
  const manager = new SessionPage(page);
  await new DeskPage(page).enterAs(staff.frontDesk);
  await manager.open();
  await control.network(false);
  await expect(manager.status("Starting")).toBeVisible({ timeout: 15_000 });
  await control.network(true);
  await expect(manager.status("Working")).toBeVisible({ timeout: 15_000 });
  await control.status("PASSKEY_REQUIRED");
  await expect(manager.status("PASSKEY_REQUIRED")).toBeVisible({ timeout: 15_000 });
  await control.status("FAILED");
  await expect(manager.status("Failed")).toBeVisible({ timeout: 15_000 });
  await expect(manager.card()).toContainText("Restart it.");
  await manager.act("Restart");
  await expect(manager.status("Working")).toBeVisible({ timeout: 15_000 });
});

test("a second number gets a session of its own, a place in the list, and is stopped and removed", async ({
  page,
  stack,
}) => {
  const manager = new SessionPage(page);
  await new DeskPage(page).enterAs(staff.admin);
  await manager.open();
  await manager.add("kepong");
  await expect(manager.status("Scan the code", "kepong")).toBeVisible({ timeout: 15_000 });
  await controlOf(stack).scan("kepong");
  await expect(manager.status("Working", "kepong")).toBeVisible({ timeout: 15_000 });
  await expect(manager.status("Working")).toBeVisible();
  await manager.card("kepong").getByLabel("Branch").selectOption({ label: "Kepong" });
  await expect(manager.card("kepong").getByLabel("Branch")).toBeEnabled();
  await manager.act("Use for new chats", "kepong");
  await expect(manager.card("kepong")).toContainText("Default", { timeout: 15_000 });
  await expect(manager.button("Use for new chats")).toBeVisible();
  await manager.act("Use for new chats");
  await expect(manager.card()).toContainText("Default", { timeout: 15_000 });
  // What comes in on the second number is in the list, and alone in the list of that number.
  await stack.simulator?.controlOf("kepong").say({ from: "+60 12-992 0077", text: "Is this the number of Kepong?" });
  await manager.close();
  const desk = new DeskPage(page);
  await expect(desk.row("Is this the number of Kepong?")).toBeVisible({ timeout: 15_000 });
  await page.getByRole("button", { name: /^Number/ }).click();
  await page.getByRole("menuitemradio", { name: "kepong" }).click();
  await expect(desk.rows()).toHaveCount(1, { timeout: 15_000 });
  await manager.open();
  await manager.act("Stop", "kepong");
  await expect(manager.status("Stopped", "kepong")).toBeVisible({ timeout: 15_000 });
  await manager.act("Remove", "kepong");
  await expect(manager.card("kepong")).toHaveCount(0, { timeout: 15_000 });
});

test("those who may only look see how it stands and can do nothing", async ({ page, request }) => {
  const manager = new SessionPage(page);
  await new DeskPage(page).enterAs(staff.trainer);
  await manager.open();
  await expect(manager.status("Working")).toBeVisible();
  await expect(manager.card().getByRole("button")).toHaveCount(0);
  for (const verb of ["start", "stop", "restart", "logout", "create", "delete"]) {
    const answer = await page.request.post(`/api/waha/session/${verb}`);
    expect([verb, answer.status()]).toEqual([verb, 403]);
    expect([verb, (await request.post(`/api/waha/session/${verb}`)).status()]).toEqual([verb, 401]);
  }
  expect((await page.request.get("/api/waha/session/qr")).status()).toBe(403);
});

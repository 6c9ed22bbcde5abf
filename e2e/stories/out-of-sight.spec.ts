import { Crm } from "../fixtures/crm.ts";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";

/** Source: what somebody may not see any more is gone from their open screen this soon, ms. */
const SOON = { timeout: 2_000 };

test("a conversation that moves to another branch leaves the open screens of the old one, and comes to the new", async ({
  page,
  browser,
  stack,
}) => {
  const crm = new Crm(stack);
  const control = stack.simulator?.control;
  await control?.say({ from: nurul.phone, text: `before the move ${Date.now()}` });
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  await expect(desk.row(nurul.name)).toBeVisible();
  const elsewhere = await browser.newContext({ baseURL: stack.url });
  const other = new DeskPage(await elsewhere.newPage());
  await other.enterAs(staff.otherBranch);
  await expect(other.row(nurul.name)).toHaveCount(0);

  await crm.moveConversation(nurul.phone, "Kepong");
  await expect(desk.row(nurul.name)).toHaveCount(0, SOON);
  await expect(other.row(nurul.name)).toBeVisible(SOON);

  await crm.moveConversation(nurul.phone, "Kota Damansara");
  await expect(desk.row(nurul.name)).toBeVisible(SOON);
  await expect(other.row(nurul.name)).toHaveCount(0, SOON);
  await elsewhere.close();
});

test("somebody who is deactivated loses the desk while it is open", async ({ page, stack }) => {
  const crm = new Crm(stack);
  const desk = new DeskPage(page);
  await desk.enterAs(staff.otherBranch);
  await expect(desk.rows()).not.toHaveCount(0);
  await crm.setStaff(staff.otherBranch, "inactive");
  await expect(desk.rows()).toHaveCount(0, SOON);
  await expect(page.getByText("You have no access to WhatsApp chats")).toBeVisible();
  await crm.setStaff(staff.otherBranch, "active");
});

test("typing is seen in the list and in the head of the thread, and stored nowhere", async ({ page, stack }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.openChat(nurul.name);
  const control = stack.simulator?.control;
  await control?.type({ from: nurul.phone });
  await expect(desk.row(nurul.name)).toContainText("typing…");
  await expect(page.locator("header").filter({ hasText: nurul.name })).toContainText("typing…");
  await control?.type({ from: nurul.phone, presence: "paused" });
  await expect(desk.row(nurul.name)).not.toContainText("typing…");
});

test("the deaf alarm names the session, and goes when its events are heard again", async ({ page, stack }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  await new Crm(stack).raiseAlarm("default", true);
  await expect(page.getByText("WhatsApp may not be passing on new messages.")).toBeVisible(SOON);
  await stack.simulator?.control.say({ from: nurul.phone, text: `I am heard ${Date.now()}` });
  await expect(page.getByText("WhatsApp may not be passing on new messages.")).toHaveCount(0, { timeout: 8_000 });
});

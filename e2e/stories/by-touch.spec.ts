import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ThreadPage } from "../pages/thread-page.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("a tap on a message shows the button of its menu, a tap elsewhere takes it away, a tap on the button opens it", async ({
  page,
}) => {
  const desk = new DeskPage(page);
  const thread = new ThreadPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.openChat(nurul.name);
  const last = thread.bubbles().last();
  const before = thread.bubbles().nth(-2);
  const buttonOf = (bubble: typeof last) => bubble.getByRole("button", { name: "Message options" });
  await expect(buttonOf(last)).toHaveCSS("opacity", "0");
  await thread.tap(last);
  await expect(buttonOf(last)).toHaveCSS("opacity", "1");
  await expect(buttonOf(before)).toHaveCSS("opacity", "0");
  await thread.tap(before);
  await expect(buttonOf(last)).toHaveCSS("opacity", "0");
  await buttonOf(before).tap();
  await expect(page.getByRole("menuitem", { name: "Reply" })).toBeVisible();
});

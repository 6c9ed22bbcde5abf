import { staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { controlOf } from "../fixtures/truth.ts";
import { ComposerPage } from "../pages/composer-page.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { ThreadPage } from "../pages/thread-page.ts";

const GROUP = { id: "120363077000000001@g.us", name: "Notices of the gym" } as const;

test("a group in which only admins write has the reason in the composer's place, and keeps what was written", async ({
  page,
  stack,
}) => {
  const desk = new DeskPage(page);
  const composer = new ComposerPage(page);
  const control = controlOf(stack);
  await control.say({ from: "+60 12-345 6789", in: GROUP.id, text: "The pool is closed today" });
  await control.group({ in: GROUP.id, act: "subject", subject: GROUP.name });
  await desk.enterAs(staff.frontDesk);
  await desk.row("The pool is closed today").click();
  await composer.field.fill("Until when?");
  await control.group({ in: GROUP.id, act: "admins_only" });
  await page.reload();
  await expect(page.getByText("Only the admins of this group can write in it")).toBeVisible({ timeout: 15_000 });
  await expect(composer.field).toHaveCount(0);
  await control.group({ in: GROUP.id, act: "everybody" });
  await page.reload();
  await expect(composer.field).toHaveValue("Until when?", { timeout: 15_000 });
});

test("a PDF is read in the desk, in the browser's own viewer", async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.findChat("Syafiqah binti Roslan");
  await desk.bubble("resit-bayaran.pdf").getByRole("button", { name: "Show" }).click();
  const frame = new ThreadPage(page).lightbox.locator("iframe");
  await expect(frame).toBeVisible({ timeout: 15_000 });
  // The viewer is the browser's own, so a policy that refused it would leave its frame out.
  await expect
    .poll(() => page.frames().some((one) => one.url().startsWith("chrome-extension:")), { timeout: 15_000 })
    .toBe(true);
});

import { join } from "node:path";
import { staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { countBodies, storedOf } from "../fixtures/truth.ts";
import { expectAccessible, expectFits } from "../fixtures/usable.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { PanelPage } from "../pages/panel-page.ts";

/** The feed brings it. */
const SOON = { timeout: 15_000 };

test("two who were taken for one are parted again from the panel, and stay so", async ({ page, stack, db }, info) => {
  const control = stack.simulator?.control;
  if (!control) throw new Error("This story needs the simulator.");
  const digits = String(Date.now() % 10_000_000).padStart(7, "0");
  const [lid, phone] = [`77712${digits}@lid`, `6019${digits}`];
  const [hidden, known] = [`hidden ${digits}`, `known ${digits}`];
  await page.setViewportSize({ width: 1440, height: 900 });
  const desk = new DeskPage(page);
  await desk.enterAs(staff.admin);
  await control.lid(lid, null);
  await control.say({ from: lid, text: hidden, pushName: "Mystery Guest", agoSeconds: 20 });
  await expect.poll(() => countBodies(db, hidden)).toEqual({ all: 1, different: 1 });
  await control.say({ from: phone, text: known, pushName: "Open Guest" });
  await expect.poll(() => countBodies(db, known)).toEqual({ all: 1, different: 1 });
  await control.lid(lid, `${phone}@c.us`);
  await control.dropSockets();
  const bodies = async () => (await storedOf(db, phone, "%")).map((one) => one.body);
  await expect.poll(bodies, { timeout: 60_000 }).toEqual([hidden, known]);

  await desk.rows().filter({ hasText: known }).click(SOON);
  await expect(desk.bubble(hidden)).toBeVisible(SOON);
  await new PanelPage(page).panel.getByRole("button", { name: "Joined contacts…" }).click();
  const dialog = page.getByRole("dialog", { name: "Joined contacts" });
  await expect(dialog).toContainText("by WhatsApp", SOON);
  await expectAccessible(page);
  await page.screenshot({ path: join(info.outputDir, "joined.png") });
  await dialog.getByRole("button", { name: /^Undo the joining/ }).click();
  await expect(dialog).toContainText("Parted on", SOON);
  await expectFits(page);
  await page.keyboard.press("Escape");
  await expect(desk.rows().filter({ hasText: hidden })).toHaveCount(1, SOON);
  await expect(desk.rows().filter({ hasText: known })).toHaveCount(1, SOON);
  await expect.poll(bodies).toEqual([known]);

  // WhatsApp goes on saying that they are one; what staff parted stays parted.
  await control.dropSockets();
  await control.say({ from: phone, text: `later ${digits}` });
  await expect.poll(bodies, SOON).toEqual([known, `later ${digits}`]);
  await expect(desk.rows().filter({ hasText: hidden })).toHaveCount(1);
});

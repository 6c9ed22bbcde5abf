import { freePort } from "@kaunter/launcher";
import { nurul, staff } from "../../fixtures/people.ts";
import { expect, test } from "../../fixtures/faults.ts";
import { countBodies, deliveriesOf } from "../../fixtures/truth.ts";
import { DeskPage } from "../../pages/desk-page.ts";

test.use({ stackName: "two-servers" });
test.setTimeout(180_000);

test("two server processes at once: both desks are live, each message is stored and sent once", async ({
  control,
  page,
  browser,
  stack,
  db,
}) => {
  const second = await stack.addApp(await freePort());
  const here = new DeskPage(page);
  await here.enterAs(staff.frontDesk);
  await here.openChat(nurul.name);
  const context = await browser.newContext({ baseURL: second.url });
  const there = new DeskPage(await context.newPage());
  await there.enterAs(staff.admin);
  await there.openChat(nurul.name);

  const mark = `two servers ${Date.now()}`;
  for (let number = 0; number < 50; number += 1) await control.say({ from: nurul.phone, text: `${mark} ${number}` });
  await expect(here.bubble(`${mark} 49`)).toHaveCount(1);
  await expect(there.bubble(`${mark} 49`)).toHaveCount(1);

  const mine = `from the first ${Date.now()}`;
  const theirs = `from the second ${Date.now()}`;
  await Promise.all([here.send(mine), there.send(theirs)]);
  for (const desk of [here, there]) {
    await expect(desk.tick(mine, "Read")).toBeVisible({ timeout: 30_000 });
    await expect(desk.tick(theirs, "Read")).toBeVisible({ timeout: 30_000 });
    await expect(desk.bubble(mine)).toHaveCount(1);
  }
  expect(await deliveriesOf(control, mine)).toBe(1);
  expect(await deliveriesOf(control, theirs)).toBe(1);
  expect(await countBodies(db, `${mark}%`)).toEqual({ all: 50, different: 50 });

  const afterwards = `the first is gone ${Date.now()}`;
  await stack.app().kill();
  await control.say({ from: nurul.phone, text: afterwards });
  await expect(there.bubble(afterwards)).toHaveCount(1, { timeout: 20_000 });
  await stack.restartApp(true);
  await expect(here.bubble(afterwards)).toHaveCount(1, { timeout: 30_000 });
  expect(await countBodies(db, afterwards)).toEqual({ all: 1, different: 1 });
  await context.close();
});

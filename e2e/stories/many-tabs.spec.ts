import type { BrowserContext, Page, Request } from "@playwright/test";
import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";

/** The streams a browser holds open, by the tab that holds them. */
function openStreams(context: BrowserContext): () => Page[] {
  const open = new Set<Request>();
  context.on("request", (request) => {
    if (new URL(request.url()).pathname === "/api/waha/events") open.add(request);
  });
  const ended = (request: Request): void => void open.delete(request);
  context.on("requestfinished", ended);
  context.on("requestfailed", ended);
  return () => [...open].map((request) => request.frame().page()).filter((page) => !page.isClosed());
}

test("eight tabs of one browser: one stream, every tab live, also after the tab that held it is closed", async ({
  page,
  context,
  stack,
}) => {
  test.setTimeout(120_000);
  const streams = openStreams(context);
  await new DeskPage(page).enterAs(staff.frontDesk);
  const tabs = [page];
  while (tabs.length < 8) {
    const tab = await context.newPage();
    await tab.goto("/whatsapp");
    await new DeskPage(tab).list.waitFor();
    tabs.push(tab);
  }
  const control = stack.simulator?.control;
  if (!control) throw new Error("this story needs the simulator");

  const first = `to all of you ${Date.now()}`;
  await control.say({ from: nurul.phone, text: first });
  for (const tab of tabs) await expect(new DeskPage(tab).row(nurul.name)).toContainText(first);
  expect(streams()).toHaveLength(1);

  const [leader] = streams();
  await leader?.close();
  const left = tabs.filter((tab) => tab !== leader);
  const second = `still there? ${Date.now()}`;
  await control.say({ from: nurul.phone, text: second });
  for (const tab of left) await expect(new DeskPage(tab).row(nurul.name)).toContainText(second);
  await expect.poll(() => streams().length).toBe(1);
});

test("two people in one browser: the tab that still shows the first starts over as the second", async ({
  page,
  context,
}) => {
  const first = new DeskPage(page);
  await first.enterAs(staff.frontDesk);
  await first.bringIntoSight(nurul.name);
  const other = await context.newPage();
  await other.goto("/whatsapp");
  await new DeskPage(other).signOut();
  await new DeskPage(other).enterAs(staff.otherBranch);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(first.row(nurul.name)).toHaveCount(0);
});

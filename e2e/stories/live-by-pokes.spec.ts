import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { DeskPage } from "../pages/desk-page.ts";

test.use({ live: "poke" });

test("on a host that cannot hold streams, pokes bring what members write, and a lost connection is made good", async ({
  page,
  stack,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const joined = page.waitForEvent("websocket", (socket) => socket.url().includes("/realtime/"));
  const desk = new DeskPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.openChat(nurul.name);
  await joined;
  const control = stack.simulator?.control;
  const first = `poked ${Date.now()}`;
  await control?.say({ from: nurul.phone, text: first });
  await expect(desk.bubble(first)).toHaveCount(1, { timeout: 5_000 });

  await page.context().setOffline(true);
  const second = `while you were away ${Date.now()}`;
  await control?.say({ from: nurul.phone, text: second });
  await page.context().setOffline(false);
  await expect(desk.bubble(second)).toHaveCount(1, { timeout: 20_000 });
  expect(asked).not.toContain("/api/waha/events");
});

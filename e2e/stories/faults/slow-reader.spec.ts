import { request } from "node:http";
import type { Socket } from "node:net";
import type { Page } from "@playwright/test";
import { staff } from "../../fixtures/people.ts";
import { expect, test } from "../../fixtures/faults.ts";

/** Little more than the app needs at rest: a server that kept what nobody reads, or queued what it cannot write, would end here. */
test.use({ stackName: "slow-reader", heapMb: 320 });
test.setTimeout(300_000);

const weiMing = { phone: "60162345817", name: "Tan Wei Ming" };

test("browsers that read nothing while 10,000 events pass: the server keeps within its memory and loses nothing", async ({
  desk,
  control,
  page,
  stack,
  db,
}) => {
  await desk.enterAs(staff.admin);
  const process = stack.app().pid;
  const stuck = await Promise.all([1, 2, 3].map(() => openAndNeverRead(page, stack.url)));
  const report = await control.load({ chats: 200, events: 10_000, eventsPerSecond: 150, seed: 2, log: true });
  expect(report.emitted).toBeGreaterThanOrEqual(10_000);
  const written = report.log.filter(({ act }) => act === "message" || act === "own").map(({ bareId }) => bareId);
  const stored = async () =>
    (
      await db<{ stored: number }[]>`
      select count(*)::int as stored from public.whatsapp_messages where bare_id = any(${written})`
    )[0]?.stored;
  await expect.poll(stored, { timeout: 150_000 }).toBe(written.length);
  for (const socket of stuck) socket.destroy();

  expect(stack.app().pid).toBe(process);
  const last = `still here ${Date.now()}`;
  await control.say({ from: weiMing.phone, text: last });
  await desk.findChat(weiMing.name);
  await expect(desk.bubble(last)).toBeVisible({ timeout: 30_000 });
});

/** A stream with this page's cookies that nobody ever reads from. */
async function openAndNeverRead(page: Page, url: string): Promise<Socket> {
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  return new Promise((resolve, reject) => {
    const call = request(`${url}/api/waha/events`, { headers: { cookie: cookies } });
    call.on("response", (response) => {
      response.pause();
      response.socket.pause();
      response.on("error", () => undefined);
      resolve(response.socket);
    });
    call.on("error", reject);
    call.end();
  });
}

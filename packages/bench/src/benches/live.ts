import { nurul } from "@kaunter/e2e/fixtures/people";
import type { Page } from "@playwright/test";
import type { Bench } from "../bench.ts";
import { openDeskPage, openProfile, withBrowser } from "../browser/open-browser.ts";
import { nowMs, paintedAt, watchPaint } from "../browser/watch-paint.ts";
import { figuresOf } from "../report/figures.ts";
import { rowOf } from "../report/row.ts";
import { startFloorServer } from "../stack/floor-server.ts";
import { withDesk } from "../stack/open-desk.ts";

const SECONDS = 20;
const RATE = 5;

/**
 * A message leaves the gateway (by socket and webhook at once) until its bubble is painted in the open chat. The floor: a
 * bare stream into a bare page, in the same browser at the same rate.
 */
export const bench: Bench = (ask) =>
  withDesk({ data: ask.data }, ({ stack, control }) =>
    withBrowser(async (browser) => {
      const pace = { count: (ask.seconds ?? SECONDS) * (ask.rate ?? RATE), rate: ask.rate ?? RATE };
      const { page, desk } = await openDeskPage(browser, stack.url);
      await desk.findChat(nurul.name);
      await desk.goToNewest();
      const bubbles = await paintTimes(page, pace, async (n) => {
        await control.say({ from: nurul.phone, text: `live ${String(n)};` });
      });
      await page.context().close();
      const floor = await startFloorServer();
      const bare = await (await openProfile(browser, floor.url)).newPage();
      await bare.goto("/");
      await bare.waitForTimeout(500);
      const lines = await paintTimes(bare, pace, (n) => {
        floor.tell(`live ${String(n)};`);
        return Promise.resolve();
      });
      floor.stop();
      return { about: pace, rows: [rowOf("event → bubble painted", bubbles, { floor: figuresOf(lines) })] };
    }),
  );

/** Says one numbered line after the other, at that rate, and answers how long each took to its paint. */
async function paintTimes(
  page: Page,
  { count, rate }: { count: number; rate: number },
  tell: (n: number) => Promise<void>,
): Promise<number[]> {
  await watchPaint(page, "live");
  const told: number[] = [];
  const under: Promise<void>[] = [];
  for (let n = 0; n < count; n += 1) {
    told.push(nowMs());
    under.push(tell(n));
    await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
  }
  await Promise.all(under);
  const times: number[] = [];
  for (const [n, at] of told.entries()) times.push((await paintedAt(page, n)) - at);
  return times;
}

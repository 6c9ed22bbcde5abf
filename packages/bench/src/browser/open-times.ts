import type { Page } from "@playwright/test";

const rowsOf = (page: Page) => page.getByRole("listbox").getByRole("option");

/** Opens a chat that is not measured: what comes late (the code of the thread itself) belongs to the first one of a day. */
export async function openAny(page: Page, row: number): Promise<void> {
  await rowsOf(page).nth(row).click();
  await page.getByRole("region", { name: "Messages" }).getByRole("article").first().waitFor();
}

/** Clicks one row of the list after the other; answers the ms from each click to its messages being painted. */
export async function openTimes(page: Page, count: number): Promise<number[]> {
  const times: number[] = [];
  const clicked = new Set<string>();
  while (times.length < count) {
    const id = await nextRow(page, [...clicked]);
    clicked.add(id);
    await watchOpening(page);
    await page.locator(`[role=option][id="${id}"]`).click();
    const opened = () => (window as unknown as { benchOpened?: number }).benchOpened ?? null;
    const handle = await page.waitForFunction(opened, undefined, { timeout: 30_000 });
    times.push((await handle.jsonValue()) ?? Number.NaN);
  }
  return times;
}

/** The first row that was not clicked and is not open, further down the list when those in sight are used up. */
async function nextRow(page: Page, clicked: readonly string[]): Promise<string> {
  const row = rowsOf(page).and(page.locator('[aria-selected="false"]'));
  for (let screens = 0; screens < 100; screens += 1) {
    const ids = await row.evaluateAll((rows) => {
      const { top = 0, bottom = 0 } = rows[0]?.closest("[role=listbox]")?.getBoundingClientRect() ?? {};
      const isWhole = ({ y, height }: DOMRect): boolean => y >= top && y + height <= bottom;
      return rows.filter((one) => isWhole(one.getBoundingClientRect())).map((one) => one.id);
    });
    const next = ids.find((id) => !clicked.includes(id));
    if (next !== undefined) return next;
    await page.getByRole("listbox").evaluate((list) => list.scrollBy({ top: list.clientHeight * 0.8 }));
    await page.waitForTimeout(100);
  }
  throw new Error("The list has no more rows.");
}

/** The next press opens another chat: its messages are those that do not stand here yet. */
async function watchOpening(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { benchOpened: undefined });
    const before = new Set(document.querySelectorAll("[role=article], article"));
    document.addEventListener(
      "pointerdown",
      ({ timeStamp }) => {
        const look = (): void => {
          const fresh = [...document.querySelectorAll("[role=article], article")].some((one) => !before.has(one));
          if (!fresh) {
            requestAnimationFrame(look);
            return;
          }
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => Object.assign(window, { benchOpened: performance.now() - timeStamp });
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
}

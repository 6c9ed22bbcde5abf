import type { Page } from "@playwright/test";

/** Milliseconds since the epoch of this machine's clock, as finely as `performance` counts them. Pages count the same. */
export const nowMs = (): number => performance.timeOrigin + performance.now();

/**
 * From now on the page notes when each numbered line (`<mark> 7;`) was first painted. Painted: the task after the frame in
 * which it stood in the document.
 */
export async function watchPaint(page: Page, mark: string): Promise<void> {
  await page.evaluate((mark) => {
    const painted = new Map<number, number>();
    const pattern = new RegExp(`${mark} (\\d+);`, "g");
    Object.assign(window, { benchPainted: painted });
    const look = (): void => {
      const said = [...document.querySelectorAll("[role=article], article")].map((one) => one.textContent).join("\n");
      const fresh = [...said.matchAll(pattern)].map((found) => Number(found[1])).filter((n) => !painted.has(n));
      if (fresh.length === 0) return;
      for (const n of fresh) painted.set(n, Number.NaN);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          for (const n of fresh) painted.set(n, performance.timeOrigin + performance.now());
        };
        port2.postMessage(null);
      });
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, mark);
}

/** When line `n` was painted, ms since the epoch. @throws Error of Playwright when it is not within 15 s */
export async function paintedAt(page: Page, n: number): Promise<number> {
  const handle = await page.waitForFunction(
    (n) => {
      const at = (window as unknown as { benchPainted: Map<number, number> }).benchPainted.get(n);
      return at !== undefined && !Number.isNaN(at) ? at : null;
    },
    n,
    { timeout: 15_000, polling: 20 },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
}

import type { Browser, Page } from "@playwright/test";
import { type KeptSession, openProfile } from "./open-browser.ts";

interface LoadAsk {
  readonly browser: Browser;
  readonly session: KeptSession;
  readonly url: string;
  /** A bare page of the same machine. */
  readonly floorUrl: string;
  readonly count: number;
}

/** From asking for the page to its list being painted, ms: in a profile that knows only the session, and once more there. */
export async function loadTimes({ browser, session, url, floorUrl, count }: LoadAsk) {
  const times = { cold: [] as number[], warm: [] as number[], bare: [] as number[] };
  for (let round = 0; round < count; round += 1) {
    const profile = await openProfile(browser, url, session);
    const page = await profile.newPage();
    await markFirst(page, "[role=option]");
    await page.goto("/whatsapp");
    times.cold.push(await marked(page));
    await page.reload();
    times.warm.push(await marked(page));
    const bare = await profile.newPage();
    await markFirst(bare, "main");
    await bare.goto(floorUrl);
    times.bare.push(await marked(bare));
    await profile.close();
  }
  return times;
}

/** Each document notes when such an element was first painted, ms since it was asked for. */
async function markFirst(page: Page, selector: string): Promise<void> {
  await page.addInitScript((selector) => {
    const look = (): void => {
      if (document.querySelector(selector) === null) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Object.assign(window, { benchFirst: performance.now() });
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  }, selector);
}

async function marked(page: Page): Promise<number> {
  const first = () => (window as unknown as { benchFirst?: number }).benchFirst ?? null;
  const handle = await page.waitForFunction(first, undefined, { timeout: 30_000 });
  return (await handle.jsonValue()) ?? Number.NaN;
}

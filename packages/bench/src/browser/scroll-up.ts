import type { Page } from "@playwright/test";

/** How far messages in sight moved by themselves when older ones came in above them, px, each time; and how many there were. */
export interface ScrolledUp {
  readonly shifts: readonly number[];
  readonly loaded: number;
}

/** A page is far fewer steps than this. */
const MOST_IDLE = 100;

/**
 * Scrolls the open thread up until so many messages were loaded. At rest near the upper end it waits for each older page
 * and measures how much the message in the middle moved.
 */
export async function scrollUp(page: Page, wanted: number): Promise<ScrolledUp> {
  const loaded = countLoaded(page);
  const thread = page.getByRole("region", { name: "Messages" });
  const shifts: number[] = [];
  // Older pages come for a person who scrolls, not for a thread that finds its place.
  await thread.hover();
  await page.mouse.wheel(0, -200);
  for (let step = 0, idle = 0, before = 0; loaded() < wanted; step += 1) {
    idle = loaded() > before ? 0 : idle + 1;
    before = loaded();
    if (idle > MOST_IDLE)
      throw new Error(`No older page came after ${String(before)} messages and ${String(step)} steps.`);
    const shift = await thread.evaluate(async (scroller) => {
      const frame = (): Promise<number> => new Promise(requestAnimationFrame);
      scroller.scrollBy({ top: -scroller.clientHeight * 1.5 });
      for (let frames = 0; frames < 3; frames += 1) await frame();
      if (scroller.scrollTop > scroller.clientHeight * 2) return null;
      const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
      const anchor = [...scroller.querySelectorAll("[role=article], article")].find(
        (one) => one.getBoundingClientRect().bottom > middle,
      );
      if (!anchor) return null;
      const [top, height] = [anchor.getBoundingClientRect().top, scroller.scrollHeight];
      let moved = 0;
      for (let frames = 0, came = 0; frames < 40 && came < 8; frames += 1) {
        await frame();
        if (scroller.scrollHeight !== height) came += 1;
        if (anchor.isConnected) moved = Math.max(moved, Math.abs(anchor.getBoundingClientRect().top - top));
      }
      return scroller.scrollHeight === height ? null : Math.round(moved * 10) / 10;
    });
    if (shift !== null) shifts.push(shift);
  }
  return { shifts, loaded: loaded() };
}

/** Counts the messages of the pages that came in, the first one not among them. */
function countLoaded(page: Page): () => number {
  let count = 0;
  page.on("response", (response) => {
    if (!response.url().includes("/api/waha/messages?")) return;
    response.json().then(
      ({ messages }: { messages: readonly unknown[] }) => (count += messages.length),
      () => undefined,
    );
  });
  return () => count;
}

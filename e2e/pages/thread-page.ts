import type { Locator, Page } from "@playwright/test";

/** The open chat: what stands in it, and what can be done with one message. */
export class ThreadPage {
  readonly messages: Locator;
  readonly lightbox: Locator;
  /** The bar of what is heard from a chat that is not in front. */
  readonly playing: Locator;
  /** The day that stays over its messages. */
  readonly day: Locator;

  constructor(readonly page: Page) {
    this.messages = page.getByRole("region", { name: "Messages" });
    this.lightbox = page.getByRole("dialog", { name: "File" });
    this.playing = page.getByRole("region", { name: "Playing" });
    this.day = this.messages.locator("xpath=following-sibling::*[@aria-hidden='true']");
  }

  bubbles(): Locator {
    return this.messages.getByRole("article");
  }

  /** Scrolls up a screen's part at a time until something is drawn. */
  async scrollUpTo(target: Locator): Promise<void> {
    for (let step = 0; step < 200 && (await target.count()) === 0; step += 1) {
      await this.messages.evaluate((scroller) => scroller.scrollBy({ top: -300 }));
      await this.page.waitForTimeout(40);
    }
    await target.first().scrollIntoViewIfNeeded();
  }

  /** Opens the menu of a message and chooses from it. */
  async choose(bubble: Locator, item: string): Promise<void> {
    await bubble.hover();
    await bubble.getByRole("button", { name: "Message options" }).click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  /** A finger on the time of a message, where nothing else listens. */
  async tap(bubble: Locator): Promise<void> {
    await bubble.locator("time").last().tap();
  }

  /** Lets a person's wheel turn over the messages: up is negative, px. */
  async wheel(deltaY: number): Promise<void> {
    await this.messages.hover();
    await this.page.mouse.wheel(0, deltaY);
  }

  /** Where each numbered line in sight stands: its top in px from the top of the window. */
  lineTops(): Promise<Record<string, number>> {
    return this.messages.evaluate((scroller) => {
      const edge = scroller.getBoundingClientRect();
      const tops: Record<string, number> = {};
      for (const one of scroller.querySelectorAll('[role="article"]')) {
        const box = one.getBoundingClientRect();
        const line = /Line \d+/.exec(one.textContent)?.[0] ?? one.querySelector("img")?.alt.split(" and")[0];
        if (line && box.bottom > edge.top && box.top < edge.bottom) tops[line] = box.top;
      }
      return tops;
    });
  }

  /** Waits until nothing in sight moves any more. */
  async atRest(): Promise<void> {
    for (let before = ""; ;) {
      const now = JSON.stringify(await this.lineTops());
      if (now === before) return;
      before = now;
      await this.page.waitForTimeout(150);
    }
  }

  /**
   * Scrolls up by `stepPx` a frame for so many frames. Answers by how much any line in sight ever moved otherwise than
   * asked for, px.
   */
  glideUp(stepPx: number, frames: number): Promise<number> {
    return this.messages.evaluate(
      async (scroller, { stepPx, frames }) => {
        // An observer of intersections is told what is about to be painted, after everything was measured and put right.
        const painted = () =>
          new Promise<Map<string, number>>((resolve) => {
            const seer = new IntersectionObserver((all) => {
              seer.disconnect();
              const drawn = all.filter(({ target }) => target.isConnected);
              resolve(
                new Map(
                  drawn.map(({ target, boundingClientRect }) => [
                    /Line \d+/.exec(target.textContent)?.[0] ?? "",
                    boundingClientRect.top,
                  ]),
                ),
              );
            });
            for (const one of scroller.querySelectorAll('[role="article"]')) seer.observe(one);
          });
        let worst = 0;
        for (let frame = 0; frame < frames; frame += 1) {
          const before = await painted();
          const asked = Math.min(stepPx, scroller.scrollTop);
          scroller.scrollBy({ top: -asked });
          for (const [line, top] of await painted()) {
            const was = before.get(line);
            if (line !== "" && was !== undefined) worst = Math.max(worst, Math.abs(top - was - asked));
          }
        }
        return worst;
      },
      { stepPx, frames },
    );
  }

  /** The words that are marked because somebody looks for them, in the bubbles that are drawn. */
  markedWords(): Promise<string[]> {
    return this.page.evaluate(() => [...(CSS.highlights.get("kaunter-find") ?? [])].map(String));
  }

  /** Those of them that a person sees. */
  marksInSight(): Promise<string[]> {
    return this.messages.evaluate((scroller) => {
      const edge = scroller.getBoundingClientRect();
      const marks = [...(CSS.highlights.get("kaunter-find") ?? [])] as Range[];
      const boxes = marks.map((mark) => ({ words: String(mark), box: mark.getBoundingClientRect() }));
      return boxes
        .filter(({ box }) => box.height > 0 && box.top >= edge.top && box.bottom <= edge.bottom)
        .map(({ words }) => words);
    });
  }
}

import type { Locator, Page } from "@playwright/test";

/** The open chat: what stands in it, and what can be done with one message. */
export class ThreadPage {
  readonly messages: Locator;
  readonly lightbox: Locator;
  /** The bar of what is heard from a chat that is not in front. */
  readonly playing: Locator;

  constructor(readonly page: Page) {
    this.messages = page.getByRole("region", { name: "Messages" });
    this.lightbox = page.getByRole("dialog", { name: "File" });
    this.playing = page.getByRole("region", { name: "Playing" });
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
}

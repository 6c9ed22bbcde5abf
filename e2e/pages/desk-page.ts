import type { Locator, Page } from "@playwright/test";
import { LoginPage } from "./login-page.ts";

/** The WhatsApp desk: its list, its thread, its composer. */
export class DeskPage {
  readonly list: Locator;
  readonly thread: Locator;
  readonly composer: Locator;
  /** The thin line that says this screen may not be current. */
  readonly linkLine: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole("listbox", { name: /^(Conversations|Search results)$/ });
    this.thread = page.getByRole("region", { name: "Messages" });
    this.composer = page.getByRole("textbox", { name: "Message" });
    this.linkLine = page.getByRole("status").filter({ hasText: /Connection lost|Catching up|No network|database/ });
  }

  async enterAs(email: string): Promise<void> {
    const login = new LoginPage(this.page);
    await login.open();
    await login.signIn(email);
    await this.page.waitForURL("**/whatsapp**");
    await this.list.waitFor();
  }

  /** The conversation with somebody; in search results it stands before the messages of theirs that were found. */
  row(name: string): Locator {
    return this.list.getByRole("option", { name }).first();
  }

  rows(): Locator {
    return this.list.getByRole("option");
  }

  /** Opens a chat of the list, however far down it has moved by now. */
  async openChat(name: string): Promise<void> {
    await this.openRow(name);
    await this.composer.waitFor();
  }

  /** The same for somebody who may only look: there is no composer to wait for. */
  async openRow(name: string): Promise<void> {
    await this.bringIntoSight(name);
    await this.row(name).click();
  }

  /** Rows out of sight are not drawn: goes down the list to one that has not come by itself after a moment. */
  async bringIntoSight(name: string): Promise<void> {
    const row = this.row(name);
    const seen = (timeout: number) =>
      row.waitFor({ timeout }).then(
        () => true,
        () => false,
      );
    if (await seen(5_000)) return;
    for (let page = 0; page < 30; page += 1) {
      await this.list.evaluate((scroller) => scroller.scrollBy({ top: scroller.clientHeight * 0.8 }));
      if (await seen(500)) return;
    }
    await this.list.evaluate((scroller) => scroller.scrollTo({ top: 0 }));
  }

  /** Opens a chat that may stand far down the list, by searching for it. */
  async findChat(name: string): Promise<void> {
    await this.search(name);
    await this.openChat(name);
  }

  /** The name over the open chat. */
  title(name: string): Locator {
    return this.page.getByRole("main").getByRole("heading", { name }).first();
  }

  /** The messages that say it. The badge that follows a text, "1%", is not part of it: "no 1" does not say "no 11". */
  bubble(text: string): Locator {
    return this.thread.getByRole("article").filter({ hasText: text, hasNotText: `${text}%` });
  }

  /** The mark of a bubble: Sending, Sent, Delivered, Read or Not sent. */
  tick(text: string, state: "Sending" | "Sent" | "Delivered" | "Read" | "Not sent"): Locator {
    return this.bubble(text).getByRole("img", { name: state, exact: true });
  }

  async send(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
  }

  async signOut(): Promise<void> {
    await this.page.getByRole("button", { name: /^Account/ }).click();
    await this.page.getByRole("menuitem", { name: "Sign out" }).click();
    await this.page.waitForURL("**/login**");
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole("searchbox").fill(text);
  }

  /** Goes to the end of the thread, if it is not in sight. */
  async goToNewest(): Promise<void> {
    // What is drawn on the way is measured on the way: the end is reached when it stays the end.
    await this.thread.evaluate(async (scroller) => {
      for (let frames = 0, still = 0; frames < 300 && still < 10; frames += 1) {
        const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
        still = left < 2 ? still + 1 : 0;
        scroller.scrollTo({ top: scroller.scrollHeight });
        await new Promise(requestAnimationFrame);
      }
    });
  }

  /** Goes to the end of the thread as often as it takes until a message is in sight there. */
  async seeNewest(text: string): Promise<void> {
    const bubble = this.bubble(text).last();
    for (let attempt = 0; attempt < 60 && !(await bubble.isVisible()); attempt += 1) await this.goToNewest();
    await bubble.scrollIntoViewIfNeeded();
  }

  /** Scrolls up until `first` is on the screen; answers every text with that mark that was shown on the way. */
  async textsUpTo(first: string, mark: string): Promise<Set<string>> {
    const seen = new Set<string>();
    const pattern = new RegExp(`${mark} \\d+`);
    for (let step = 0; step < 400 && !seen.has(first); step += 1) {
      const shown = await this.thread.getByRole("article").allInnerTexts();
      for (const text of shown) {
        const found = pattern.exec(text);
        if (found) seen.add(found[0]);
      }
      await this.thread.evaluate((scroller) => scroller.scrollBy({ top: -400 }));
      await this.page.waitForTimeout(40);
    }
    return seen;
  }
}

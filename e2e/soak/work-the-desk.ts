import type { Page } from "@playwright/test";
import { DeskPage } from "../pages/desk-page.ts";
import { nurul } from "../fixtures/people.ts";

/** One person at work: from chat to chat, and every so often an answer to somebody who is always found. */
export class WorkingPerson {
  readonly #desk: DeskPage;
  readonly sent: string[] = [];
  #turn = 0;

  constructor(page: Page) {
    this.#desk = new DeskPage(page);
  }

  /** Opens one of the first chats of a list that moves all the time; every fourth time it answers instead. */
  async turn(): Promise<void> {
    this.#turn += 1;
    if (this.#turn % 4 === 0) return this.#answer();
    await this.#desk.search("");
    await this.#desk
      .rows()
      .nth(this.#turn % 6)
      .click({ timeout: 20_000 });
    await this.#desk.composer.waitFor({ timeout: 20_000 });
  }

  async #answer(): Promise<void> {
    const text = `soak answer ${this.#turn}`;
    await this.#desk.findChat(nurul.name);
    // The field of the chat before stands there until this one is in front: what is typed sooner becomes that one's draft.
    await this.#desk.title(nurul.name).waitFor({ timeout: 20_000 });
    await this.#desk.composer.fill(text);
    await this.#desk.composer.press("Enter");
    this.sent.push(text);
  }
}

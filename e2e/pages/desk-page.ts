import type { Locator, Page } from "@playwright/test";
import { LoginPage } from "./login-page.ts";

/** The WhatsApp desk: its list, its thread, its composer. */
export class DeskPage {
  readonly list: Locator;
  readonly thread: Locator;
  readonly composer: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole("listbox", { name: /^(Conversations|Search results)$/ });
    this.thread = page.getByRole("region", { name: "Messages" });
    this.composer = page.getByRole("textbox", { name: "Message" });
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

  async openChat(name: string): Promise<void> {
    await this.row(name).click();
    await this.composer.waitFor();
  }

  /** Opens a chat that may stand far down the list, by searching for it. */
  async findChat(name: string): Promise<void> {
    await this.search(name);
    await this.openChat(name);
  }

  bubble(text: string): Locator {
    return this.thread.getByRole("article").filter({ hasText: text });
  }

  /** The mark of a bubble: Sending, Sent, Delivered, Read or Not sent. */
  tick(text: string, state: "Sending" | "Sent" | "Delivered" | "Read" | "Not sent"): Locator {
    return this.bubble(text).getByRole("img", { name: state, exact: true });
  }

  async send(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole("searchbox").fill(text);
  }
}

import type { Locator, Page } from "@playwright/test";

/** Settings › Contact Links. */
export class ContactLinksPage {
  readonly contacts: Locator;
  readonly people: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.contacts = page.getByRole("list", { name: "Contacts" });
    this.people = page.getByRole("list", { name: "Users" });
    this.dialog = page.getByRole("dialog");
  }

  async open(): Promise<void> {
    await this.page.goto("/settings/contact-links");
    await this.contacts.waitFor();
  }

  /** From the desk, as a person goes. */
  async openFromDesk(): Promise<void> {
    await this.page.getByRole("button", { name: /^Account/ }).click();
    await this.page.getByRole("menuitem", { name: "Contact Links" }).click();
    await this.contacts.waitFor();
  }

  row(name: string): Locator {
    return this.contacts.getByRole("listitem").filter({ hasText: name });
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole("main").getByRole("searchbox").fill(text);
  }

  /** Ticks or unticks somebody in the open dialog. */
  async choose(name: string, on: boolean): Promise<void> {
    await this.dialog.getByRole("checkbox", { name }).setChecked(on);
  }

  async save(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Save" }).click();
    await this.dialog.waitFor({ state: "hidden" });
  }

  /** Links or unlinks a person and one contact. */
  async link(contact: string, person: string, on: boolean): Promise<void> {
    await this.page.getByRole("button", { name: `Link Users to ${contact}` }).click();
    await this.choose(person, on);
    await this.save();
  }

  /** Fetches contacts from the second gateway and waits until it has ended. */
  async sync(): Promise<void> {
    const answer = this.page.waitForResponse((one) => one.url().endsWith("/api/whatsapp-contacts"));
    await this.page.getByRole("button", { name: "Sync WhatsApp" }).click();
    await answer;
    await this.page.getByText("Finished").waitFor();
  }

  /** How many of them the last sync counted: "Fetched", "New", "Skipped". */
  synced(what: string): Locator {
    return this.page.getByRole("term").filter({ hasText: what }).locator("xpath=following-sibling::dd");
  }
}

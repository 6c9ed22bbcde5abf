import type { Locator, Page } from "@playwright/test";

/** The settings: tags, quick replies, read receipts, hours and the webhook. */
export class SettingsPage {
  constructor(readonly page: Page) {}

  /** By the rail, as a person goes. */
  async openFromDesk(): Promise<void> {
    await this.page.getByRole("navigation", { name: "Kaunter" }).getByRole("link", { name: "Settings" }).click();
    await this.page.getByRole("heading", { name: "Settings" }).waitFor();
  }

  async open(section: string): Promise<void> {
    await this.page.goto(`/settings/${section}`);
    await this.page.getByRole("heading", { level: 2 }).waitFor();
  }

  list(name: string): Locator {
    return this.page.getByRole("list", { name, exact: true });
  }

  row(name: string): Locator {
    return this.page.getByRole("listitem", { name, exact: true });
  }

  async addTag(name: string, colour: string): Promise<void> {
    const form = this.page.getByRole("form", { name: "New tag" });
    await form.getByLabel("Name").fill(name);
    await form.getByRole("radio", { name: colour, exact: true }).check({ force: true });
    await form.getByRole("button", { name: "Add tag" }).click();
    await this.row(name).waitFor();
  }

  /** Opens a tag's form. */
  async editTag(name: string): Promise<Locator> {
    await this.page.getByRole("button", { name: `Edit ${name}` }).click();
    return this.page.getByRole("form", { name: `Edit ${name}` });
  }

  grip(name: string): Locator {
    return this.row(name).getByRole("button", { name: /^Move/ });
  }

  async addReply(shortcut: string, name: string, text: string): Promise<void> {
    await this.page.getByRole("button", { name: "Add quick reply" }).click();
    const form = this.page.getByRole("form", { name: "New quick reply" });
    await form.getByLabel("Shortcut").fill(shortcut);
    await form.getByLabel("What it is for").fill(name);
    await form.getByLabel("Text").fill(text);
  }

  /** Picks whom the preview is for. */
  async previewFor(name: string): Promise<void> {
    await this.page.getByLabel("Preview for a member").fill(name);
    await this.page.getByRole("list", { name: "Members found" }).getByRole("button", { name }).first().click();
  }

  get preview(): Locator {
    return this.page.getByRole("region", { name: "Preview" });
  }

  async saveReply(): Promise<void> {
    await this.page
      .getByRole("form", { name: "New quick reply" })
      .getByRole("button", { name: "Add quick reply" })
      .click();
  }
}

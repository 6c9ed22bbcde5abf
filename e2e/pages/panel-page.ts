import type { Locator, Page } from "@playwright/test";

/** The contact panel and the head of the thread: who a chat is with, and what staff do with it. */
export class PanelPage {
  readonly panel: Locator;
  readonly notes: Locator;
  readonly tags: Locator;
  readonly assignee: Locator;

  constructor(readonly page: Page) {
    this.panel = page
      .getByRole("region", { name: "Contact info" })
      .or(page.getByRole("dialog", { name: "Contact info" }));
    this.notes = this.panel.getByRole("textbox", { name: "Notes" });
    this.tags = this.section("Tags").getByRole("listitem");
    this.assignee = this.panel.getByRole("button", { name: /^Assigned to .*Change$/ });
  }

  section(name: string): Locator {
    return this.panel.getByRole("region", { name, exact: true });
  }

  async addTag(name: string): Promise<void> {
    await this.panel.getByRole("button", { name: "Add tag" }).click();
    const search = this.page.getByRole("combobox", { name: "Search tags" });
    await search.fill(name);
    await search.press("Enter");
    await search.press("Escape");
    await search.waitFor({ state: "detached" });
  }

  async removeTag(name: string): Promise<void> {
    await this.panel.getByRole("button", { name: `Remove tag ${name}` }).click();
  }

  async assignTo(name: string): Promise<void> {
    await this.assignee.click();
    await this.page.getByRole("listbox", { name: "Search staff" }).getByRole("option", { name }).click();
  }

  /** Opens the search for a member or lead and types into it. */
  async searchPeople(text: string): Promise<void> {
    await this.panel.getByRole("searchbox").fill(text);
  }

  async settle(action: "Mark as handled" | "Archive" | "Make active again"): Promise<void> {
    await this.page.getByRole("button", { name: "Chat options" }).click();
    // The row leaves at once, before the server has said yes: what a member writes after this is after the deed.
    const saved = this.page.waitForResponse((response) => response.request().method() === "PATCH");
    await this.page.getByRole("menuitem", { name: action }).click();
    await saved;
  }

  async undo(): Promise<void> {
    await this.page.getByRole("status").getByRole("button", { name: "Undo" }).last().click();
  }

  /** Opens the question before a person is erased; answers it, and how its words are typed. */
  async askToErase(): Promise<{ dialog: Locator; type: (words: string) => Promise<void> }> {
    await this.panel.getByRole("button", { name: "Erase this person…" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Erase this person?" });
    return { dialog, type: (words) => dialog.getByRole("textbox").fill(words) };
  }
}

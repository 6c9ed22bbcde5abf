import type { Locator, Page } from "@playwright/test";

export type FilterMenu = "Show" | "Tag" | "Staff" | "Branch" | "Status";

/** The list column: search, type, filters, what was found. */
export class ListPage {
  readonly column: Locator;
  readonly filters: Locator;
  readonly box: Locator;
  readonly footer: Locator;
  readonly results: Locator;
  /** The choice of an open menu that Enter would take. */
  readonly marked: Locator;

  constructor(readonly page: Page) {
    this.column = page.getByRole("region", { name: "Conversations" });
    this.filters = page.getByRole("group", { name: "Filters" });
    this.box = page.getByRole("searchbox", { name: "Search name, number or message" });
    this.footer = this.column.getByText(/^[\d,]+ conversations? · /);
    this.marked = page.locator("[role=menuitemradio]:focus");
    this.results = page.getByRole("listbox", { name: "Search results" });
  }

  async type(name: "All" | "Personal" | "Groups"): Promise<void> {
    await this.column.getByText(name, { exact: true }).first().click();
  }

  chip(menu: FilterMenu): Locator {
    return this.filters.getByRole("button", { name: new RegExp(`^${menu}`) });
  }

  async choose(menu: FilterMenu, choice: string): Promise<void> {
    await this.chip(menu).click();
    await this.page.getByRole("menuitemradio", { name: new RegExp(`^${choice}( \\d+|\\d+)?$`) }).click();
  }

  /** Opens a chip's menu with the keyboard, and waits until its first choice is marked. */
  async openByKey(menu: FilterMenu): Promise<void> {
    await this.chip(menu).focus();
    await this.page.keyboard.press("Enter");
    await this.marked.waitFor();
  }

  async takeBack(menu: FilterMenu): Promise<void> {
    await this.filters.getByRole("button", { name: new RegExp(`^Remove ${menu}:`) }).click();
  }

  async clear(): Promise<void> {
    await this.filters.getByRole("button", { name: "Clear all" }).click();
  }

  /** Ids of the conversations drawn, in order. */
  async ids(): Promise<string[]> {
    const options = this.column.getByRole("option");
    const all = await options.evaluateAll((rows) => rows.map((row) => row.id.replace("conversation-", "")));
    return all.filter((id) => /^[0-9a-f-]{36}$/.test(id));
  }

  hit(text: string): Locator {
    return this.results.locator("[id^='conversation-message:']").filter({ hasText: text });
  }
}

import type { Locator, Page } from "@playwright/test";

export type FilterMenu = "Show" | "Tag" | "Staff" | "Branch" | "Status";

/** The list column: search, type, filters, what was found. */
export class ListPage {
  readonly column: Locator;
  readonly filters: Locator;
  readonly box: Locator;
  readonly footer: Locator;
  readonly results: Locator;

  constructor(readonly page: Page) {
    this.column = page.getByRole("region", { name: "Conversations" });
    this.filters = page.getByRole("group", { name: "Filters" });
    this.box = page.getByRole("searchbox", { name: "Search name, number or message" });
    this.footer = this.column.getByText(/^[\d,]+ conversations? · /);
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

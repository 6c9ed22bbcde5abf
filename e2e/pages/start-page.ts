import type { Locator, Page } from "@playwright/test";

/** The dialog in which staff write first. */
export class StartPage {
  readonly dialog: Locator;
  readonly field: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole("dialog", { name: "New chat" });
    this.field = this.dialog.getByRole("searchbox", { name: "Name or phone number" });
  }

  async open(): Promise<void> {
    await this.page.getByRole("button", { name: "New chat" }).click();
    await this.field.waitFor();
  }

  async writeTo(number: string): Promise<void> {
    await this.field.fill(number);
    await this.dialog.getByRole("button", { name: `Message ${number}` }).click();
  }
}

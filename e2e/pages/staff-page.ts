import type { Locator, Page } from "@playwright/test";

/** Who works here and what they may do, as an admin sees it. */
export class StaffPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto("/staff");
    await this.page.getByRole("heading", { name: "Staff", level: 1 }).waitFor();
  }

  person(email: string): Locator {
    return this.page.getByRole("listitem").filter({ hasText: email });
  }

  async unfold(email: string): Promise<void> {
    await this.person(email).locator("summary").click();
  }

  async invite(name: string, email: string): Promise<void> {
    await this.page.getByRole("button", { name: "Invite a colleague" }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByLabel("Email").fill(email);
    await dialog.getByLabel("Branch").selectOption({ label: "Kota Damansara" });
    await dialog.getByRole("button", { name: "Send invitation" }).click();
  }

  async deactivate(email: string): Promise<void> {
    await this.person(email).getByRole("button", { name: "Deactivate" }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  }

  async reactivate(email: string): Promise<void> {
    await this.person(email).getByRole("button", { name: "Reactivate" }).click();
  }

  async override(email: string, right: string, choice: string): Promise<void> {
    await this.person(email).getByLabel(`Override: ${right}`).selectOption({ label: choice });
  }

  /** A right of a person: its answer and why. */
  right(email: string, right: string): Locator {
    return this.person(email).getByRole("row").filter({ hasText: right });
  }
}

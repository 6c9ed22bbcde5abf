import type { Locator, Page } from "@playwright/test";

interface FirstAdmin {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The page of a desk nobody has run before: whoever reads its terminal becomes the first admin. */
export class SetupPage {
  readonly heading: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1 });
  }

  async open(): Promise<void> {
    await this.page.goto("/setup");
    // Until the page has woken up, its button does nothing.
    await this.page.locator("button[type=submit]:enabled").waitFor();
  }

  async send({ code, name, email, password }: FirstAdmin): Promise<void> {
    await this.page.getByLabel("Code").fill(code);
    await this.page.getByLabel("Name").fill(name);
    await this.page.getByLabel("Email").fill(email);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.locator("button[type=submit]").click();
  }
}

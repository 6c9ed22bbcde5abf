import type { Page } from "@playwright/test";
import { PASSWORD } from "../fixtures/people.ts";

/** The sign-in page, as a person at the counter uses it. */
export class LoginPage {
  constructor(private readonly page: Page) {}

  async open(path = "/login"): Promise<void> {
    await this.page.goto(path);
    // Until the page has woken up, its button does nothing yet and says so.
    await this.page.locator("button[type=submit]:enabled").waitFor();
  }

  async signIn(email: string, password = PASSWORD): Promise<void> {
    await this.page.getByLabel("Email").fill(email);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Sign in" }).click();
  }
}

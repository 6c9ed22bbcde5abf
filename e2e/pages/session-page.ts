import type { Locator, Page } from "@playwright/test";

/** The session manager, in which staff run the gym's numbers. */
export class SessionPage {
  readonly dialog: Locator;
  readonly qr: Locator;
  /** In the rail. */
  readonly opener: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole("dialog", { name: "Session manager" });
    this.opener = page.getByRole("navigation").getByRole("button", { name: "Session manager" });
    this.qr = this.dialog.getByRole("img", { name: "QR code to link WhatsApp" });
  }

  async open(): Promise<void> {
    await this.opener.click();
    await this.dialog.waitFor();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Close" }).click();
    await this.dialog.waitFor({ state: "hidden" });
  }

  card(name = "default"): Locator {
    return this.dialog.getByRole("listitem", { name: `Session ${name}` });
  }

  /** How a session stands, in its word. */
  status(word: string, name = "default"): Locator {
    return this.card(name).getByRole("status").filter({ hasText: word });
  }

  /** What is known of a session, by its name in the list of facts. */
  fact(name: string, session = "default"): Locator {
    return this.card(session).locator(`dt:text-is("${name}") + dd`);
  }

  /** The picture the number shows on WhatsApp. */
  picture(session = "default"): Locator {
    return this.card(session).locator("img").first();
  }

  button(action: string, name = "default"): Locator {
    return this.card(name).getByRole("button", { name: action, exact: true });
  }

  async act(action: string, name = "default"): Promise<void> {
    await this.button(action, name).click();
  }

  async typeAcknowledgement(words: string): Promise<void> {
    await this.dialog.getByLabel(/^Type/).fill(words);
  }

  async confirmLogout(): Promise<void> {
    await this.logoutButton().click();
  }

  /** The red one, under the words. */
  logoutButton(): Locator {
    return this.dialog.locator("form").getByRole("button", { name: "Log out" });
  }

  async askForCode(phone: string): Promise<void> {
    await this.dialog.getByLabel(/^Or link by code/).fill(phone);
    await this.dialog.getByRole("button", { name: "Get code" }).click();
  }

  async add(name: string): Promise<void> {
    await this.dialog.getByLabel("Add a session").fill(name);
    await this.dialog.getByRole("button", { name: "Add", exact: true }).click();
  }

  async unfoldHistory(name = "default"): Promise<void> {
    await this.card(name).getByText("Who did what").click();
  }
}

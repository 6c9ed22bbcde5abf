import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { DeskPage } from "@kaunter/e2e/pages/desk-page";
import { staff } from "@kaunter/e2e/fixtures/people";
import { findChromium } from "@kaunter/launcher";

/** A Chromium of our own, closed however the work ends. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: await findChromium(process.env["KAUNTER_CHROMIUM"]),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** What a browser keeps of somebody who signed in. */
export type KeptSession = Awaited<ReturnType<BrowserContext["storageState"]>>;

const LOOKS = { viewport: { width: 1440, height: 900 }, locale: "en-MY", timezoneId: "Asia/Kuala_Lumpur" } as const;

/** A fresh browser profile on the app; with a kept session it is signed in already. */
export async function openProfile(browser: Browser, url: string, session?: KeptSession): Promise<BrowserContext> {
  const profile = await browser.newContext({ baseURL: url, ...LOOKS, ...(session ? { storageState: session } : {}) });
  // Functions travel into the page as text, in which the compiler marks their names with a helper that only we have.
  await profile.addInitScript("globalThis.__name ??= (one) => one");
  return profile;
}

/** Signs the admin in, in a page of a fresh profile. */
export async function openDeskPage(browser: Browser, url: string): Promise<{ page: Page; desk: DeskPage }> {
  const page = await (await openProfile(browser, url)).newPage();
  const desk = new DeskPage(page);
  await desk.enterAs(staff.admin);
  return { page, desk };
}

import { LoginPage } from "@kaunter/e2e/pages/login-page";
import { DeskPage } from "@kaunter/e2e/pages/desk-page";
import { javascriptKB } from "@kaunter/e2e/fixtures/javascript-kb";
import type { Page } from "@playwright/test";
import type { Bench } from "../bench.ts";
import { openDeskPage, openProfile, withBrowser } from "../browser/open-browser.ts";
import { rowOf } from "../report/row.ts";
import { withDesk } from "../stack/open-desk.ts";

const heading = (page: Page): Promise<void> => page.getByRole("heading").first().waitFor();

/** Every page, and when it can be used. */
const PAGES: readonly { name: string; visit: (page: Page) => Promise<void> }[] = [
  {
    name: "inbox",
    visit: async (page) => {
      await page.goto("/whatsapp");
      await new DeskPage(page).list.waitFor();
    },
  },
  ...[
    ["health", "/health"],
    ["audit", "/audit"],
    ["contact links", "/settings/contact-links"],
  ].map(([name = "", path = ""]) => ({
    name,
    visit: async (page: Page) => {
      await page.goto(path);
      await heading(page);
    },
  })),
];

/** JavaScript each page of the production build needs until it is quiet, gzipped, nothing cached. */
export const bench: Bench = () =>
  withDesk({ data: null }, ({ stack }) =>
    withBrowser(async (browser) => {
      const loginPage = await (await openProfile(browser, stack.url)).newPage();
      const login = await javascriptKB(loginPage, () => new LoginPage(loginPage).open());
      const rows = [rowOf("login", [login], { unit: "kB" })];
      const { page: signedIn } = await openDeskPage(browser, stack.url);
      const session = await signedIn.context().storageState();
      for (const { name, visit } of PAGES) {
        const page = await (await openProfile(browser, stack.url, session)).newPage();
        rows.push(rowOf(name, [await javascriptKB(page, () => visit(page))], { unit: "kB" }));
        await page.context().close();
      }
      return { about: {}, rows };
    }),
  );

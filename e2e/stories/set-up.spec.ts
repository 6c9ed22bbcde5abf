import { expect, test } from "@playwright/test";
import { freePort, type Stack, startStack } from "@kaunter/launcher";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAccessibleInBothThemes, expectFits } from "../fixtures/usable.ts";
import { DeskPage } from "../pages/desk-page.ts";
import { LoginPage } from "../pages/login-page.ts";
import { SetupPage } from "../pages/setup-page.ts";

const SOON = { timeout: 15_000 };
const FIRST = { name: "Salmah Idris", email: "salmah@kaunter.example", password: "the first words" };

let dataDir: string;
let stack: Stack;
/** What the person at the terminal reads. */
const lines: string[] = [];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  dataDir = await mkdtemp(join(tmpdir(), "kaunter-e2e-set-up-"));
  const ports = { app: await freePort(), api: 0, db: 0, sim: await freePort() };
  stack = await startStack({
    ...{ dataDir, ports, mode: "start", supabase: null, waha: null, sessionName: "default", webhookSecret: null },
    ultramsgPort: null,
    seed: false,
    scriptedDay: false,
    onLine: (line) => lines.push(line),
  });
});

test.afterAll(async () => {
  await stack.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test("an empty desk takes its first admin from its terminal, once", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: stack.url });
  const page = await context.newPage();
  const setup = new SetupPage(page);
  const codes = () => lines.flatMap((line) => /^▸ .*\/setup.*: ([0-9a-f]{32})$/.exec(line)?.[1] ?? []);
  await setup.open();
  await expectAccessibleInBothThemes(page);
  await expect.poll(codes, SOON).toHaveLength(1);
  const code = codes()[0] ?? "";

  await setup.send({ ...FIRST, code: "0".repeat(32) });
  await expect(page.getByText("This is not the code in the terminal")).toBeVisible(SOON);
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await setup.send({ ...FIRST, code });
  await page.waitForURL("**/whatsapp**", SOON);
  await expect(new DeskPage(page).rows().first()).toBeVisible({ timeout: 60_000 });
  await page.goto("/staff");
  await expect(page.getByRole("listitem").filter({ hasText: FIRST.email })).toContainText("Admin", SOON);

  // Behind them it is shut, for everybody, and who knocks on is slowed.
  await page.goto("/setup");
  await expect(page.getByText("There is nothing here")).toBeVisible();
  const knock = async () =>
    (await page.request.post("/api/setup", { data: { ...FIRST, email: "eve@kaunter.example", code } })).status();
  expect(await knock()).toBe(404);
  for (let tries = 0; tries < 12; tries += 1) await knock();
  expect(await knock()).toBe(429);
  expect(codes()).toHaveLength(1);

  // The password chosen here is the one that opens the desk.
  await context.clearCookies();
  await new LoginPage(page).open();
  await new LoginPage(page).signIn(FIRST.email, FIRST.password);
  await page.waitForURL("**/whatsapp**", SOON);
  await context.close();
});

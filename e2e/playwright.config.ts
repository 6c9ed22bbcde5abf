import { defineConfig } from "@playwright/test";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const executablePath = process.env["KAUNTER_CHROMIUM"];

export default defineConfig({
  testDir: "stories",
  outputDir: "../test-results",
  globalSetup: "./fixtures/build-first.ts",
  // Much of a story is waiting, so two run side by side, each worker on a stack of its own. Within one stack stories come
  // one after the other: they share a database, as a desk does.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ["list"],
    ["json", { outputFile: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ?? "../.artifacts/playwright.json" }],
  ],
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-MY",
    timezoneId: "Asia/Kuala_Lumpur",
    trace: "retain-on-failure",
    launchOptions: { args: FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
});

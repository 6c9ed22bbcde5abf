import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["packages/*/vitest.config.ts", "apps/*/vitest.config.ts"],
    // Two cores: the suites with a database of their own would otherwise starve each other.
    maxWorkers: 2,
    outputFile: { json: process.env["VITEST_JSON"] ?? ".artifacts/vitest.json" },
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "supabase-contract",
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/contract/start-target.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Server tests run in Node; a screen's test names its own environment in its first line. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  test: {
    name: "admin",
    environment: "node",
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/support/setup.ts"],
    server: { deps: { inline: ["next-intl"] } },
  },
});

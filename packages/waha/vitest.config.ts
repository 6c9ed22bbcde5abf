import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "waha", include: ["tests/**/*.test.ts"] } });

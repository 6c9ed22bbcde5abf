import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "ultramsg", include: ["tests/**/*.test.ts"] } });

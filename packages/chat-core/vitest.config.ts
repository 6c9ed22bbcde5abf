import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "chat-core", include: ["tests/**/*.test.ts"] } });

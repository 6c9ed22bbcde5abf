import { afterEach, describe, expect, it, vi } from "vitest";

const GOOD = {
  SUPABASE_URL: "http://127.0.0.1:14610",
  SUPABASE_ANON_KEY: "a".repeat(40),
  SUPABASE_SERVICE_ROLE_KEY: "s".repeat(40),
  WEBHOOK_SECRET: "a long secret",
};

async function boot(settings: Record<string, string>) {
  vi.resetModules();
  for (const name of ["WAHA_API_URL", "WAHA_API_KEY", "WAHA_SESSION_NAME", ...Object.keys(GOOD)]) vi.stubEnv(name, "");
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { env } = await import("@/env");
  return env();
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the settings", () => {
  it("keep the specification's defaults", async () => {
    expect(await boot(GOOD)).toMatchObject({ WAHA_API_URL: "http://localhost:3000", WAHA_SESSION_NAME: "default" });
  });

  it("refuse to boot in production without a webhook secret", async () => {
    await expect(boot({ ...GOOD, WEBHOOK_SECRET: "", NODE_ENV: "production" })).rejects.toThrow(/WEBHOOK_SECRET/);
  });

  it.each([
    ["SUPABASE_URL", "not a url"],
    ["SUPABASE_SERVICE_ROLE_KEY", ""],
    ["WAHA_API_URL", "localhost"],
    ["WAHA_SESSION_NAME", "two words"],
    ["PORT", "99999999"],
  ])("name a bad %s", async (name, value) => {
    await expect(boot({ ...GOOD, [name]: value })).rejects.toThrow(new RegExp(name));
  });
});

import { readFile } from "node:fs/promises";
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

  it("know nothing of UltraMsg when nothing is said of it", async () => {
    expect((await boot(GOOD)).ULTRAMSG_INSTANCE_ID).toBeUndefined();
  });

  it("take UltraMsg by its instance and token alone", async () => {
    const pair = { ULTRAMSG_INSTANCE_ID: "instance1150", ULTRAMSG_TOKEN: "t0ken" };
    expect(await boot({ ...GOOD, ...pair })).toMatchObject(pair);
  });

  it.each([
    ["ULTRAMSG_TOKEN", { ULTRAMSG_INSTANCE_ID: "instance1150" }],
    ["ULTRAMSG_INSTANCE_ID", { ULTRAMSG_TOKEN: "t0ken" }],
    ["ULTRAMSG_TOKEN", { ULTRAMSG_WEBHOOK_SECRET: "a secret of some length" }],
  ])("name %s when UltraMsg is set by half", async (name, half) => {
    await expect(boot({ ...GOOD, ...half })).rejects.toThrow(new RegExp(name));
  });

  it.each([
    ["ULTRAMSG_WEBHOOK_SECRET", "short"],
    ["KAUNTER_API_KEY", "short"],
    ["SUPABASE_URL", "not a url"],
    ["SUPABASE_SERVICE_ROLE_KEY", ""],
    ["WAHA_API_URL", "localhost"],
    ["WAHA_SESSION_NAME", "two words"],
    ["PORT", "99999999"],
  ])("name a bad %s", async (name, value) => {
    await expect(boot({ ...GOOD, [name]: value })).rejects.toThrow(new RegExp(name));
  });

  it("each stand once in the example: of two the last counts, and it is empty", async () => {
    const example = await readFile(new URL("../../../../.env.example", import.meta.url), "utf8");
    const names = [...example.matchAll(/^([A-Z][A-Z_]*)=/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(names).toEqual([...new Set(names)]);
  });
});

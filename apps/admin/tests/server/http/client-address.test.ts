import { beforeEach, describe, expect, it, vi } from "vitest";

const SETTINGS = {
  SUPABASE_URL: "http://127.0.0.1:14610",
  SUPABASE_ANON_KEY: "a".repeat(40),
  SUPABASE_SERVICE_ROLE_KEY: "s".repeat(40),
  WEBHOOK_SECRET: "a long secret",
};

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
});

async function addressOf(header: string | null, settings: Record<string, string>) {
  for (const [name, value] of Object.entries({ ...SETTINGS, ...settings })) vi.stubEnv(name, value);
  const { clientAddress } = await import("@/server/http/client-address");
  return clientAddress(new Headers(header === null ? {} : { "x-forwarded-for": header }));
}
const TRUSTED = { KAUNTER_CLIENT_IP_HEADER: "X-Forwarded-For" };

describe("where a request came from", () => {
  it("is not known while no proxy is trusted, whatever the request says", async () => {
    expect(await addressOf("203.0.113.7", {})).toBeNull();
  });

  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["6.6.6.6, 203.0.113.7", "203.0.113.7"],
    ["6.6.6.6,nonsense", null],
    ["", null],
    [null, null],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002::9", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["<script>", null],
  ])("is what the proxy before us wrote last: %j", async (header, address) => {
    expect(await addressOf(header, TRUSTED)).toBe(address);
  });

  it("is what the outermost of several proxies saw", async () => {
    const two = { ...TRUSTED, KAUNTER_TRUSTED_PROXIES: "2" };
    expect(await addressOf("6.6.6.6, 203.0.113.7, 10.0.0.1", two)).toBe("203.0.113.7");
    expect(await addressOf("10.0.0.1", two)).toBeNull();
  });
});

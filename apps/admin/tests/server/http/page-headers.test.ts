import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { contentSecurityPolicy } from "@/server/http/content-security-policy";

const SETTINGS = {
  NODE_ENV: "production",
  SUPABASE_URL: "http://127.0.0.1:14610",
  SUPABASE_ANON_KEY: "a".repeat(40),
  SUPABASE_SERVICE_ROLE_KEY: "s".repeat(40),
  WEBHOOK_SECRET: "a long secret",
};

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
  vi.stubGlobal("WebSocket", WebSocket);
});

async function visit(settings: Record<string, string> = {}) {
  for (const [name, value] of Object.entries({ ...SETTINGS, ...settings })) vi.stubEnv(name, value);
  const { proxy } = await import("@/proxy");
  const { sessionCookies } = await import("@/server/auth/session-cookies");
  const response = await proxy(new NextRequest("http://desk.test/login", { headers: { host: "desk.test" } }));
  return { headers: response.headers, cookies: sessionCookies() };
}

describe("a page", () => {
  it("runs our scripts alone, is framed by nobody, and sends forms nowhere else", async () => {
    const policy = (await visit()).headers.get("content-security-policy") ?? "";
    const rules = new Map(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1).join(" ")]));
    expect(rules.get("script-src")).toMatch(/^'self' 'nonce-[\w+/=]{40,}' 'strict-dynamic'$/);
    expect(Object.fromEntries(rules)).toMatchObject({
      "default-src": "'none'",
      "script-src-attr": "'none'",
      "connect-src": "'self'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
    });
    expect(policy).not.toMatch(/unsafe-eval|upgrade-insecure|\*/);
  });

  it("gets another nonce each time", async () => {
    const nonce = async () => /nonce-([^']+)/.exec((await visit()).headers.get("content-security-policy") ?? "")?.[1];
    expect(await nonce()).not.toBe(await nonce());
  });

  it("holds browsers to https where that is how they reach the desk", async () => {
    const { headers, cookies } = await visit({ KAUNTER_PUBLIC_URL: "https://desk.example.com" });
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
    expect(headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
    expect(cookies).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  });

  it.each([{}, { KAUNTER_PUBLIC_URL: "http://127.0.0.1:4600" }])("does not, elsewhere: %j", async (settings) => {
    const { headers, cookies } = await visit(settings);
    expect(headers.has("strict-transport-security")).toBe(false);
    expect(cookies).toMatchObject({ httpOnly: true, sameSite: "lax", secure: false });
  });

  it("listens to Supabase's pokes where it cannot hold a stream, and to nothing else there", () => {
    const options = { nonce: "n", development: false, https: true, pokesFrom: "https://x.supabase.co/path" };
    expect(contentSecurityPolicy(options)).toContain("connect-src 'self' wss://x.supabase.co;");
  });
});

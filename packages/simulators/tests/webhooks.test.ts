import { constructEvent } from "@kaunter/waha";
import { describe, expect, it } from "vitest";
import { retryDelay } from "../src/waha/events/webhook-sender.ts";
import { receive } from "./support/receive.ts";
import { simulate, until } from "./support/simulate.ts";

const events = ["message"];

describe("webhooks", () => {
  it("are signed so that the client believes them", async () => {
    const { url, seen } = await receive();
    const simulator = await simulate({ webhook: { url, events, hmacKey: "k3y" } });
    await simulator.control.say({ from: "60123456789", text: "Hai 👋 你好" });
    await until(() => seen.length === 1);
    const [hook] = seen;
    if (!hook) throw new Error("nothing arrived");
    const envelope = constructEvent(hook.body, hook.headers, "k3y", { nowMs: Date.now() });
    expect(envelope).toMatchObject({ event: "message", payload: { body: "Hai 👋 你好" } });
    expect(hook.headers["x-webhook-timestamp"]).toBe(String(envelope.timestamp));
    expect(hook.headers["x-webhook-request-id"]).toMatch(/^[0-9a-z]{17}$/);
    expect(hook.headers["user-agent"]).toBe("WAHA/2026.7.1");
  });

  it("are repeated with the same body and signature until they are taken, overtaken by later ones", async () => {
    const { url, seen } = await receive(500, 200, 200);
    const retries = { policy: "constant", delaySeconds: 0.05, attempts: 5 } as const;
    const simulator = await simulate({ webhook: { url, events, hmacKey: "k3y", retries } });
    await simulator.control.say({ from: "60123456789", text: "one" });
    await until(() => seen.length === 1);
    await simulator.control.say({ from: "60123456789", text: "two" });
    await until(() => seen.length === 3);
    const [first, second, third] = seen;
    expect(third?.body.equals(first?.body ?? Buffer.alloc(0))).toBe(true);
    expect(third?.headers["x-webhook-hmac"]).toBe(first?.headers["x-webhook-hmac"]);
    expect(third?.headers["x-webhook-request-id"]).toBe(first?.headers["x-webhook-request-id"]);
    expect(second?.body.toString()).toContain("two");
    await until(async () => (await simulator.control.state()).webhooksDelivered === 2);
  });

  it("are given up after their attempts", async () => {
    const { url, seen } = await receive(...Array.from({ length: 10 }, () => 503));
    const retries = { policy: "constant", delaySeconds: 0.01, attempts: 2 } as const;
    const simulator = await simulate({ webhook: { url, events, retries } });
    await simulator.control.say({ from: "60123456789", text: "x" });
    await until(async () => (await simulator.control.state()).webhooksFailed === 1);
    expect(seen).toHaveLength(3);
  });

  it("of a session's configuration fire beside the server's own", async () => {
    const { url, seen } = await receive();
    const simulator = await simulate({ webhook: { url, events } });
    const headers = { "X-Api-Key": simulator.apiKey, "Content-Type": "application/json" };
    const config = { webhooks: [{ url, events, customHeaders: [{ name: "X-Mine", value: "1" }] }] };
    await fetch(`${simulator.url}/api/sessions/default`, { method: "PUT", headers, body: JSON.stringify({ config }) });
    await until(async () => (await simulator.control.state()).sessions[0]?.status === "WORKING");
    await simulator.control.say({ from: "60123456789", text: "x" });
    await until(() => seen.length === 2);
    expect(seen.map((hook) => hook.headers["x-mine"] ?? null).sort()).toEqual(["1", null]);
  });

  it.each([
    ["constant", [2_000, 2_000, 2_000]],
    ["linear", [2_000, 4_000, 6_000]],
    ["exponential", [4_000, 8_000, 16_000]],
  ] as const)("wait %s: %j", (policy, expected) => {
    const target = {
      url: "",
      events: [],
      hmacKey: null,
      retries: { policy, delaySeconds: 2, attempts: 15 },
      customHeaders: [],
    };
    expect([1, 2, 3].map((number) => retryDelay(target, number, () => 0))).toEqual(expected);
  });
});

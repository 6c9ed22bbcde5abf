import { recordedWebhooks, recordedWebhookSecret } from "@kaunter/testing";
import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { constructEvent, DEFAULT_WEBHOOK_TOLERANCE_MS, WahaWebhookError, type HeaderSource } from "../src/index.ts";

const secret = recordedWebhookSecret;
const bytes = (text: string) => new TextEncoder().encode(text);
const sign = (body: string, key = secret) => createHmac("sha512", key).update(body).digest("hex");
const now = 1_795_298_400_000;
const body = JSON.stringify({
  id: "evt_1",
  timestamp: now - 1_000,
  event: "message.any",
  session: "default",
  payload: {},
});

function kindOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof WahaWebhookError) return error.kind;
    throw error;
  }
  return "accepted";
}
const accepts = (headers: HeaderSource, text = body, nowMs = now) =>
  kindOf(() => constructEvent(bytes(text), headers, secret, { nowMs }));

describe("the recorded deliveries", () => {
  // Two bodies were shortened in the transcript (a stack of paths), so their signatures cannot fit any more.
  const shortened = new Set(["webhook-all-events 25", "webhook-all-events 26"]);
  const whole = recordedWebhooks.filter((hook) => !shortened.has(`${hook.source} ${String(hook.number)}`));

  it("are all believed with the secret they were signed with, retries included", () => {
    for (const hook of whole) {
      const event = constructEvent(bytes(hook.body), hook.headers, secret, { nowMs: Date.parse(hook.receivedAt) });
      expect(String(event.timestamp)).toBe(hook.headers["x-webhook-timestamp"]);
    }
    expect(whole).toHaveLength(54);
  });

  it("are none of them believed with another secret", () => {
    for (const hook of whole) {
      const run = () => constructEvent(bytes(hook.body), hook.headers, "other", { nowMs: Date.parse(hook.receivedAt) });
      expect(kindOf(run)).toBe("bad_signature");
    }
  });
});

describe("signatures", () => {
  it.each<[string, HeaderSource, string]>([
    ["a right hmac", { "x-webhook-hmac": sign(body) }, "accepted"],
    ["a right hmac, any case of name and hex", { "X-Webhook-Hmac": sign(body).toUpperCase() }, "accepted"],
    ["a right hmac in a Headers object", new Headers({ "X-Webhook-Hmac": sign(body) }), "accepted"],
    [
      "a right hmac with its algorithm",
      { "x-webhook-hmac": sign(body), "x-webhook-hmac-algorithm": "sha512" },
      "accepted",
    ],
    ["another algorithm's name", { "x-webhook-hmac": sign(body), "x-webhook-hmac-algorithm": "sha1" }, "bad_signature"],
    ["the hmac of another body", { "x-webhook-hmac": sign(`${body} `) }, "bad_signature"],
    ["the hmac of another secret", { "x-webhook-hmac": sign(body, "guess") }, "bad_signature"],
    ["a shortened hmac", { "x-webhook-hmac": sign(body).slice(0, 64) }, "bad_signature"],
    ["an empty hmac", { "x-webhook-hmac": "" }, "bad_signature"],
    ["the shown secret", { "x-webhook-signature": secret }, "accepted"],
    ["a wrong shown secret", { "x-webhook-signature": "guess" }, "bad_signature"],
    [
      "a wrong hmac beside the right shown secret",
      { "x-webhook-hmac": "00", "x-webhook-signature": secret },
      "bad_signature",
    ],
    ["nothing", {}, "no_signature"],
  ])("%s: %s", (_what, headers, expected) => {
    expect(accepts(headers)).toBe(expected);
  });

  it("are impossible with an empty secret", () => {
    const headers = { "x-webhook-hmac": sign(body, "") };
    expect(() => constructEvent(bytes(body), headers, "", { nowMs: now })).toThrow(TypeError);
  });
});

describe("bodies", () => {
  it.each([
    ["no JSON", "{", "bad_body"],
    ["no event", '{"a":1}', "bad_body"],
    ["a list", "[]", "bad_body"],
  ])("%s: %s", (_what, text, expected) => {
    expect(accepts({ "x-webhook-hmac": sign(text) }, text)).toBe(expected);
  });

  it("of no valid UTF-8 are refused", () => {
    const raw = new Uint8Array([0x22, 0xff, 0x22]);
    const headers = { "x-webhook-hmac": createHmac("sha512", secret).update(raw).digest("hex") };
    expect(kindOf(() => constructEvent(raw, headers, secret, { nowMs: now }))).toBe("bad_body");
  });

  it("keep fields this client does not know", () => {
    const text = JSON.stringify({ ...(JSON.parse(body) as object), future: 1 });
    const event = constructEvent(bytes(text), { "x-webhook-hmac": sign(text) }, secret, { nowMs: now });
    expect(event).toMatchObject({ future: 1, me: null, engine: null });
  });
});

describe("age, read from the signed body", () => {
  const headers = { "x-webhook-hmac": sign(body) };

  it.each([
    ["a second", 0, "accepted"],
    ["44 hours, WAHA's last exponential retry", 44 * 3_600_000, "accepted"],
    ["three days", 3 * 24 * 3_600_000, "stale"],
    ["four minutes ahead", -240_000, "accepted"],
    ["an hour ahead", -3_600_000, "stale"],
  ])("%s: %s", (_what, laterMs, expected) => {
    expect(accepts(headers, body, now + laterMs)).toBe(expected);
  });

  it("can be bound more tightly", () => {
    const run = () => constructEvent(bytes(body), headers, secret, { nowMs: now + 5_000, toleranceMs: 3_000 });
    expect(kindOf(run)).toBe("stale");
    expect(DEFAULT_WEBHOOK_TOLERANCE_MS).toBe(172_800_000);
  });
});

import { WAHA_EVENT_NAMES } from "@kaunter/waha";
import fc from "fast-check";
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Handler } from "@/server/metrics/timed";
import { type Lab, startLab, WEBHOOK_SECRET } from "../support/lab.ts";
import { FUZZ, FUZZ_TIMEOUT_MS } from "./support/runs.ts";
import { anyWord } from "./support/from-schema.ts";
import { verdict } from "./support/verdict.ts";

let lab: Lab;
let post: Handler;
beforeAll(async () => {
  lab = await startLab();
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  post = (await import("@/app/api/webhooks/waha/route")).POST;
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await lab.stop();
});

async function knock(body: Uint8Array<ArrayBuffer>, headers: Record<string, string>): Promise<number> {
  const response = await post(new Request("http://desk.test/api/webhooks/waha", { method: "POST", body, headers }), {
    params: Promise.resolve(undefined),
  });
  const type = response.headers.get("content-type") ?? "";
  expect(verdict(response.status, type, await response.text(), [WEBHOOK_SECRET])).toBeNull();
  return response.status;
}
const signed = (body: Uint8Array) => ({
  "x-webhook-hmac": createHmac("sha512", WEBHOOK_SECRET).update(body).digest("hex"),
  "x-webhook-hmac-algorithm": "sha512",
});
const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const stored = async () => (await lab.sql.query("select count(*)::int as n from whatsapp_messages")).rows[0] as object;

const NOW = Date.now();

const id = fc.oneof(
  fc.constantFrom("60123456789@c.us", "120363000000000000@g.us", "55512345678901@lid", "status@broadcast"),
  anyWord,
);
const messageId = fc.tuple(fc.boolean(), id, anyWord).map(([mine, chat, bare]) => `${String(mine)}_${chat}_${bare}`);
const moment = fc.oneof(fc.constant(1_795_000_000), fc.integer(), fc.double(), anyWord);
/** What WAHA's payloads are made of, each part right or not. */
const payload = fc.oneof(
  fc.record(
    {
      ...{ id: fc.oneof(messageId, fc.record({ _serialized: messageId }), fc.jsonValue()), timestamp: moment },
      ...{ from: id, to: id, fromMe: fc.boolean(), body: fc.oneof(anyWord, fc.jsonValue()), hasMedia: fc.boolean() },
      ...{ media: fc.oneof(fc.record({ url: anyWord, mimetype: anyWord, filename: anyWord }), fc.jsonValue()) },
      ...{ ack: fc.oneof(fc.integer({ min: -2, max: 6 }), fc.jsonValue()), ackName: anyWord, participant: id },
      ...{ replyTo: fc.jsonValue(), location: fc.jsonValue(), vCards: fc.jsonValue(), _data: fc.jsonValue() },
      ...{ reaction: fc.oneof(fc.record({ text: anyWord, messageId }), fc.jsonValue()) },
      ...{ revokedMessageId: anyWord, editedMessageId: anyWord, status: anyWord, statuses: fc.jsonValue() },
      ...{ presences: fc.jsonValue(), group: fc.jsonValue(), participants: fc.jsonValue(), label: fc.jsonValue() },
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
const envelope = fc.record(
  {
    ...{
      id: anyWord,
      timestamp: fc.oneof({ weight: 8, arbitrary: fc.constant(NOW) }, moment),
      session: fc.oneof(fc.constant("default"), anyWord),
    },
    ...{ event: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...WAHA_EVENT_NAMES) }, anyWord) },
    ...{ me: fc.jsonValue(), payload, engine: anyWord, environment: fc.jsonValue(), metadata: fc.jsonValue() },
  },
  { requiredKeys: ["id", "event", "session", "timestamp", "payload"] },
);
const RUNS = { ...FUZZ, numRuns: FUZZ.numRuns * 5 };

describe("WAHA's door", { timeout: FUZZ_TIMEOUT_MS * 2 }, () => {
  it("takes whatever is signed, of whatever form, without breaking", async () => {
    await fc.assert(
      fc.asyncProperty(envelope, async (one) => {
        const body = bytesOf(one);
        const status = await knock(body, signed(body));
        // Signed too long ago: whoever kept an old event may not play it again.
        expect(one.timestamp === NOW ? [200] : [200, 401]).toContain(status);
      }),
      RUNS,
    );
  });

  it("takes raw bytes that are signed, too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json().map(bytesOf)), async (raw) => {
        const body = Uint8Array.from(raw);
        expect(await knock(body, signed(body))).toBe(200);
      }),
      RUNS,
    );
  });

  it("lets in nothing that is not signed, whatever it says", async () => {
    const before = await stored();
    const claims = fc.record(
      {
        "x-webhook-hmac": fc.stringMatching(/^[0-9a-f]{0,128}$/),
        "x-webhook-hmac-algorithm": fc.constantFrom("sha512", "sha1", "none", ""),
        "x-webhook-signature": fc.stringMatching(/^[ -~]{0,40}$/),
        "x-webhook-timestamp": fc.stringMatching(/^[0-9]{0,16}$/),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(envelope, claims, async (one, headers) => {
        const given = Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined);
        expect(await knock(bytesOf(one), Object.fromEntries(given))).toBe(401);
      }),
      RUNS,
    );
    expect(await stored()).toEqual(before);
  });

  it("refuses a body that was changed by one byte after it was signed", async () => {
    await fc.assert(
      fc.asyncProperty(envelope, fc.nat(), fc.integer({ min: 1, max: 255 }), async (one, place, change) => {
        const body = bytesOf(one);
        const headers = signed(body);
        const at = place % body.byteLength;
        body[at] = (body[at] ?? 0) ^ change;
        expect(await knock(body, headers)).toBe(401);
      }),
      FUZZ,
    );
  });
});

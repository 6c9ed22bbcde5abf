import { gatewayEventSchema } from "@kaunter/domain";
import { recordedSocketEvents, wahaEvents } from "@kaunter/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAHA_EVENT_NAMES, wahaEnvelopeSchema } from "../src/index.ts";
import { normalise, normaliseMessage, normaliseUnreadable } from "../src/normalise/index.ts";
import { wireMessageSchema } from "../src/wire/message.ts";
import { becomes, envelopeOf } from "./support/envelope.ts";
import { hostile, like } from "./support/hostile.ts";

const constructed = wahaEvents();
const recorded = recordedSocketEvents.map((event) => wahaEnvelopeSchema.parse(event));

describe("every event WAHA names", () => {
  it("is here, recorded or constructed", () => {
    const known = new Set([...recorded, ...constructed].map(({ event }) => event));
    expect(WAHA_EVENT_NAMES.filter((name) => !known.has(name))).toEqual([]);
  });

  it("becomes what the golden file says, where it was constructed", async () => {
    const golden = constructed.map(({ engine, event, payload }) => ({
      engine,
      event,
      becomes: becomes(event, payload, engine),
    }));
    await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot("fixtures/events.golden.json");
  });

  it("is understood", () => {
    const all = constructed.flatMap(({ event, payload, engine }) => becomes(event, payload, engine));
    expect(all.filter((event) => event.type === "event/unsupported")).toEqual([]);
  });
});

/** JSON reads `1e999` as infinite and would write it as nothing: what is kept must be as it was. */
function finite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "object" || value === null || Object.values(value).every(finite);
}

const payloads = [...recorded, ...constructed].map(({ payload }) => payload);
const anyName = fc.constantFrom(...WAHA_EVENT_NAMES);

describe("whatever a payload holds, under every event name", () => {
  it("it becomes something, in the domain's words, that can be written down again", () => {
    const anything = fc.oneof(hostile, like(payloads), like(payloads));
    fc.assert(
      fc.property(anyName, anything, (name, payload) => {
        const events = normalise(envelopeOf(name, payload));
        expect(events.length).toBeGreaterThan(0);
        for (const event of events) gatewayEventSchema.parse(event);
        expect(finite(events)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it("a message of history is read, or is none, and nothing is thrown", () => {
    const rows = like(payloads.filter((payload) => wireMessageSchema.safeParse(payload).success));
    fc.assert(
      fc.property(rows, (row) => {
        const wire = wireMessageSchema.safeParse(row);
        const message = wire.success ? normaliseMessage(wire.data) : null;
        expect(message === null || message.bareId !== "").toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("its neighbours become what they would have become without it", () => {
    const neighbours = recorded.slice(0, 8);
    const alone = neighbours.map((envelope) => normalise(envelope));
    fc.assert(
      fc.property(anyName, hostile, fc.nat(8), (name, payload, at) => {
        const among = neighbours.toSpliced(at, 0, envelopeOf(name, payload)).map((envelope) => normalise(envelope));
        expect(among.toSpliced(at, 1)).toEqual(alone);
      }),
      { numRuns: 100 },
    );
  });

  it("an event that trips the reader itself is kept with the reason", () => {
    let reads = 0;
    const payload = {
      id: "false_60123456789@c.us_A",
      get ack() {
        reads += 1;
        if (reads === 1) throw new Error("nobody thought of this");
        return 1;
      },
    };
    expect(normalise({ ...envelopeOf("message.ack", {}), payload })).toEqual([
      {
        type: "event/unsupported",
        name: "message.ack",
        reason: "reading it failed: nobody thought of this",
        raw: { id: "false_60123456789@c.us_A", ack: 1 },
      },
    ]);
  });
});

describe("what is no envelope at all", () => {
  it.each<[unknown, string, unknown]>([
    ['{"event":"message.any","cut', "unreadable", '{"event":"message.any","cut'],
    ["[1,2]", "unreadable", [1, 2]],
    ["null", "unreadable", "null"],
    ['{"event":"message.ack","payload":{"id":"A"}}', "message.ack", { event: "message.ack", payload: { id: "A" } }],
    [undefined, "unreadable", null],
  ])("%j is kept under the name it gave itself", (received, name, raw) => {
    expect(normaliseUnreadable(received, "not JSON")).toEqual({
      type: "event/unsupported",
      name,
      reason: "not JSON",
      raw,
    });
  });

  it("can be written down again, whatever it was", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), hostile), (received) => {
        const event = gatewayEventSchema.parse(normaliseUnreadable(received, "not an event"));
        expect(finite(event)).toBe(true);
      }),
    );
  });
});

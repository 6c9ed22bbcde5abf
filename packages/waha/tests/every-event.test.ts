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

/** Texts no database takes: a NUL, half a surrogate pair. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

function storable(value: unknown): boolean {
  if (typeof value === "string") return !UNSTORABLE.test(value);
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, item]) => storable(key) && storable(item));
}

const payloads = [...recorded, ...constructed].map(({ payload }) => payload);
const anyName = fc.constantFrom(...WAHA_EVENT_NAMES);

describe("whatever a payload holds, under every event name", () => {
  it("it becomes something, in the domain's words, that can be stored", () => {
    const anything = fc.oneof(hostile, like(payloads), like(payloads));
    fc.assert(
      fc.property(anyName, anything, (name, payload) => {
        const events = normalise(envelopeOf(name, payload));
        expect(events.length).toBeGreaterThan(0);
        for (const event of events) gatewayEventSchema.parse(event);
        expect(storable(events)).toBe(true);
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
    ['{"event":"message.any","cut', "?", '{"event":"message.any","cut'],
    ["[1,2]", "?", [1, 2]],
    ["null", "?", "null"],
    ['{"event":"message.ack","payload":{"id":"A"}}', "message.ack", { event: "message.ack", payload: { id: "A" } }],
    [undefined, "?", null],
    [{ event: "x\0y" }, "xy", { event: "xy" }],
  ])("%j is kept under the name it gave itself", (received, name, raw) => {
    expect(normaliseUnreadable(received, "not JSON")).toEqual({
      type: "event/unsupported",
      name,
      reason: "not JSON",
      raw,
    });
  });

  it("of any text can be stored", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), hostile), (received) => {
        const event = gatewayEventSchema.parse(normaliseUnreadable(received, "not an event"));
        expect(storable(event)).toBe(true);
      }),
    );
  });
});

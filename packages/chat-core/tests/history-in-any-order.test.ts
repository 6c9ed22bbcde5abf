import type { DeliveryStatus } from "@kaunter/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeskEvent } from "../src/index.ts";
import { after, CHAT, feed, firstPage, NOON, opened } from "./support/builders.ts";
import { type Happening, mirrored } from "./support/mirror.ts";
import { elements } from "./support/view.ts";

const n = fc.integer({ min: 1, max: 6 });
const ACKS: readonly DeliveryStatus[] = ["sent", "delivered", "read", "played"];

/** Moments differ, as they do between two reports of one message; the report itself may be told many times. */
const report = fc.oneof(
  fc.record({ type: fc.constant("ack" as const), n, status: fc.constantFrom(...ACKS) }),
  fc.record({ type: fc.constant("edit" as const), n, body: fc.constantFrom("at seven", "at eight", "at nine") }),
  fc.record({ type: fc.constant("revoke" as const), n }),
  fc.record({
    type: fc.constant("reaction" as const),
    n,
    who: fc.constantFrom("60111@c.us", "60222@c.us"),
    emoji: fc.constantFrom("👍", "❤️", ""),
  }),
);

/** One day: six messages, some under a hidden id, reports about them, and perhaps the phone behind the hidden id. */
const day: fc.Arbitrary<Happening[]> = fc
  .tuple(
    fc.tuple(
      ...[1, 2, 3, 4, 5, 6].map((one) => fc.record({ n: fc.constant(one), hidden: fc.boolean(), mine: fc.boolean() })),
    ),
    fc.array(report, { maxLength: 20 }),
    fc.boolean(),
  )
  .map(([messages, reports, learned]) => [
    ...messages.map((one) => ({ type: "message" as const, ...one })),
    ...reports.map((one, index) => ({ ...one, atMs: NOON + index * 1_000 })),
    ...(learned ? [{ type: "alias" as const }] : []),
  ]);

const numbers = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });

/** Everything at least once, some of it twice, in an order the numbers decide. */
function shuffled<Item>(items: readonly Item[], by: readonly number[]): Item[] {
  const again = items.filter((_, index) => (by[index] ?? 0) % 2 === 0);
  return [...items, ...again]
    .map((item, index) => ({ item, weight: by[(index * 7) % by.length] ?? 0 }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ item }) => item);
}

const shown = (happenings: readonly Happening[], by?: readonly number[]) => {
  const changes = mirrored(happenings);
  const told: DeskEvent[] = (by ? shuffled(changes, by) : changes).map((change) => feed(change));
  return elements(after(opened(), firstPage([]), ...told));
};

describe("a history of messages, edits, revokes, reactions, ticks and a hidden id that proves to be a phone", () => {
  it("ends in the same thread in any order, with anything told twice", () => {
    fc.assert(
      fc.property(day, numbers, (happenings, by) => {
        expect(shown(shuffled(happenings, by))).toEqual(shown(happenings));
      }),
      { numRuns: 300 },
    );
  });

  it("ends in the same thread when the feed of it is disordered as well", () => {
    fc.assert(
      fc.property(day, numbers, numbers, (happenings, by, again) => {
        expect(shown(shuffled(happenings, by), again)).toEqual(shown(happenings));
      }),
      { numRuns: 300 },
    );
  });

  it("shows what was said last and what is known of it", () => {
    const at = (seconds: number) => NOON + seconds * 1_000;
    const [, bubble] = shown([
      { type: "ack", n: 2, status: "read" },
      { type: "reaction", n: 2, who: "60111@c.us", emoji: "👍", atMs: at(9) },
      { type: "reaction", n: 2, who: "60111@c.us", emoji: "❤️", atMs: at(8) },
      { type: "edit", n: 2, body: "at eight", atMs: at(7) },
      { type: "edit", n: 2, body: "at seven", atMs: at(6) },
      { type: "message", n: 2, hidden: true, mine: true },
      { type: "alias" },
    ]);
    expect(bubble).toMatchObject({
      type: "message",
      message: { body: "at eight", status: "read", reactions: [{ emoji: "👍" }], conversationId: CHAT },
    });
  });
});

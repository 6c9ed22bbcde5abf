import { type Change, type ChatMessage, DELIVERY_STATUSES } from "@kaunter/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DeskEvent, reduce, selectList, selectReplacement } from "../src/index.ts";
import {
  after,
  conversation,
  conversationChange,
  feed,
  firstPage,
  listLoaded,
  listRequested,
  live,
  message,
  messageChange,
  NOON,
  opened,
  queued,
  removedChange,
  uuid,
} from "./support/builders.ts";
import { elements } from "./support/view.ts";

/** What one message goes through: its delivery moves forward, it may be edited, its time may be corrected. */
const life = (n: number): fc.Arbitrary<ChatMessage[]> =>
  fc
    .array(
      fc.record({
        status: fc.constantFrom(...DELIVERY_STATUSES.slice(4)),
        body: fc.constantFrom("first", "edited"),
        shiftMs: fc.constantFrom(0, 1, 250_000),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((steps) =>
      [...steps]
        .sort((a, b) => DELIVERY_STATUSES.indexOf(a.status) - DELIVERY_STATUSES.indexOf(b.status))
        .map(({ status, body, shiftMs }) => {
          const mine = n % 2 === 0 ? { direction: "out" as const, clientId: uuid(500 + n) } : {};
          return message(n, { status, body, sentAtMs: NOON + Math.floor(n / 3) * 1000 + shiftMs, ...mine });
        }),
    );

const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8];

/** Lives of eight messages, some of which end with a removal, told as one feed with rising cursors. */
const history: fc.Arbitrary<Change[]> = fc
  .tuple(fc.tuple(...EIGHT.map(life)), fc.subarray(EIGHT))
  .map(([lives, ended]) =>
    lives
      .flatMap((rows, index) => [...rows, ...(ended.includes(index + 1) ? [uuid(index + 1)] : [])])
      .map((step, index) =>
        typeof step === "string" ? removedChange(index + 1, "message", step) : messageChange(index + 1, step),
      ),
  );

const disordered = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });

/** Every change at least once, some twice, in an order the numbers decide. */
function shuffle(changes: readonly Change[], numbers: readonly number[]): Change[] {
  const repeated = changes.filter((_, index) => (numbers[index] ?? 0) % 3 === 0);
  return [...changes, ...repeated]
    .map((change, index) => ({ change, weight: numbers[index % numbers.length] ?? 0 }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ change }) => change);
}

const each = (changes: readonly Change[]): DeskEvent[] => changes.map((change) => feed(change));

describe("a feed that stutters and comes out of order", () => {
  it("ends in the same visible thread", () => {
    fc.assert(
      fc.property(history, disordered, (changes, numbers) => {
        const told = after(opened(), firstPage([]), ...each(changes));
        const stuttered = after(opened(), firstPage([]), ...each(shuffle(changes, numbers)));
        expect(elements(stuttered)).toEqual(elements(told));
      }),
      { numRuns: 200 },
    );
  });

  it("ends in the same visible thread wherever the first page comes in between", () => {
    fc.assert(
      fc.property(history, disordered, fc.nat(30), fc.nat(30), (changes, numbers, readAt, arrivesAt) => {
        const known = new Map<string, ChatMessage>();
        for (const change of changes.slice(0, readAt)) {
          if (change.type === "message") known.set(change.message.id, change.message);
          if (change.type === "removed") known.delete(change.removed.id);
        }
        const rows = [...known.values()].sort((a, b) => a.sentAtMs - b.sentAtMs || (a.id < b.id ? -1 : 1));
        const events = each(shuffle(changes, numbers));
        events.splice(arrivesAt, 0, firstPage(rows));
        expect(elements(after(opened(), ...events))).toEqual(
          elements(after(opened(), firstPage([]), ...each(changes))),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("ends in the same visible thread and state whether told one by one or in pages", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 40 }), (changes, cut) => {
        const pages = [feed(...changes.slice(0, cut)), feed(...changes.slice(cut))];
        const start = [opened(), firstPage([])];
        const [paged, told] = [after(...start, ...pages), after(...start, ...each(changes))];
        expect(elements(paged)).toEqual(elements(told));
      }),
      { numRuns: 100 },
    );
  });

  it("ends in the same list and totals", () => {
    const step = fc.record({
      chat: fc.integer({ min: 1, max: 4 }),
      minute: fc.nat(50),
      unread: fc.nat(3),
      gone: fc.nat(3).map((n) => n === 0),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), disordered, (steps, numbers) => {
        const changes = steps.map(({ chat, minute, unread, gone }, index) =>
          gone
            ? removedChange(index + 1, "conversation", uuid(100 + chat))
            : conversationChange(index + 1, conversation(uuid(100 + chat), minute, { unreadCount: unread })),
        );
        const start = [live, listRequested(), listLoaded([conversation(uuid(101), 10, { unreadCount: 1 })])];
        const told = selectList(after(...start, ...each(changes)));
        expect(selectList(after(...start, ...each(shuffle(changes, numbers))))).toEqual(told);
        expect(told.unreadTotal).toBe(told.rows.reduce((sum, row) => sum + row.unreadCount, 0));
        expect(told.total).toBe(told.rows.length);
      }),
      { numRuns: 200 },
    );
  });

  it("leads a person and their words to the same conversation through any chain of merges", () => {
    const [first, last] = [uuid(101), uuid(105)];
    const merges = [1, 2, 3, 4].map((n) => removedChange(n, "conversation", uuid(100 + n), uuid(101 + n)));
    const typed: DeskEvent[] = [
      { type: "draft/changed", conversationId: first, text: "Hel" },
      { ...(queued(uuid(500), 1) as Extract<DeskEvent, { type: "send/queued" }>), conversationId: uuid(102) },
    ];
    fc.assert(
      fc.property(disordered, fc.nat(8), (numbers, openedAt) => {
        const events = each(shuffle(merges, numbers));
        events.splice(openedAt, 0, opened(first));
        const state = after(...typed, ...events);
        expect(state.selectedConversationId).toBe(last);
        expect(state.drafts).toEqual({ [last]: "Hel" });
        expect(state.outbox[uuid(500)]?.conversationId).toBe(last);
        expect(Object.keys(state.threads)).toEqual([last]);
        expect(selectReplacement(state, first)).toBe(last);
      }),
      { numRuns: 200 },
    );
  });

  it("gives the same state by reference when it repeats itself", () => {
    fc.assert(
      fc.property(history, (changes) => {
        const state = after(opened(), firstPage([]), ...each(changes));
        expect(reduce(state, feed(...changes))).toBe(state);
      }),
      { numRuns: 50 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DeskEvent, reduce } from "../src/index.ts";
import {
  after,
  CHAT,
  feed,
  firstPage,
  message,
  messageChange,
  opened,
  queued,
  reply,
  uuid,
} from "./support/builders.ts";
import { bubbles, elements, reading } from "./support/view.ts";

const DAY = "[2026-11-21]";
const MINE = uuid(500);
const ready = [opened(), firstPage([message(1)])];
const failed: DeskEvent = { type: "send/failed", clientId: MINE, code: "gateway_unreachable" };
const accepted = (status: "queued" | "sent"): DeskEvent => ({
  type: "send/accepted",
  clientId: MINE,
  record: reply(5, MINE, { status, body: "See you at 7" }),
});
const echo = (xid: number, status: "queued" | "sent" | "read"): DeskEvent =>
  feed(messageChange(xid, reply(5, MINE, { status, body: "See you at 7" })));

describe("a message somebody sends", () => {
  it("is shown at once, at the end", () => {
    expect(reading(after(...ready, queued(MINE, 5)))).toEqual([DAY, "text 1", "See you at 7 (sending)"]);
  });

  it("stands on no earlier day than the message above it, though the desk's clock is behind", () => {
    expect(reading(after(...ready, queued(MINE, -100_000)))).toEqual([DAY, "text 1", "See you at 7 (sending)"]);
  });

  it("stays with its reason when it fails, and goes again under the same key", () => {
    const lost = after(...ready, queued(MINE, 5), failed);
    expect(lost.outbox[MINE]).toMatchObject({
      state: "failed",
      errorCode: "gateway_unreachable",
      text: "See you at 7",
    });
    const again = reduce(lost, queued(MINE, 9));
    expect(again.outbox[MINE]).toMatchObject({ state: "sending", errorCode: null });
    expect(bubbles(again).map((bubble) => bubble.key)).toEqual(bubbles(lost).map((bubble) => bubble.key));
  });

  it("keeps its place among others when it is tried again", () => {
    const other = uuid(501);
    const state = after(...ready, queued(MINE, 5), queued(other, 6), failed, queued(MINE, 9));
    expect(bubbles(state).map((bubble) => bubble.key)).toEqual([uuid(1), MINE, other]);
  });

  it("can be discarded, unsent or failed on the server, but not once it went out", () => {
    const discard: DeskEvent = { type: "send/discarded", clientId: MINE };
    expect(reading(after(...ready, queued(MINE, 5), failed, discard))).toEqual([DAY, "text 1"]);
    const onServer = feed(messageChange(3, reply(5, MINE, { status: "failed" })));
    expect(reading(after(...ready, onServer, discard))).toEqual([DAY, "text 1"]);
    const sent = after(...ready, echo(3, "sent"));
    expect(reduce(sent, discard)).toBe(sent);
  });

  it("leaves the outbox though its thread was never opened", () => {
    expect(after(queued(MINE, 5), echo(3, "queued")).outbox).toEqual({});
  });

  it("shows only under its own conversation", () => {
    const elsewhere: DeskEvent = {
      ...(queued(MINE, 5) as Extract<DeskEvent, { type: "send/queued" }>),
      conversationId: uuid(7),
    };
    expect(reading(after(...ready, elsewhere))).toEqual([DAY, "text 1"]);
  });
});

describe("the echo of a sent message", () => {
  it.each([
    ["comes before the answer", [echo(3, "queued"), accepted("queued"), echo(4, "sent")]],
    ["comes after the answer", [accepted("queued"), echo(3, "queued"), echo(4, "sent")]],
    ["comes instead of an answer that got lost", [failed, echo(4, "sent")]],
    ["comes before a late failure", [echo(4, "sent"), failed]],
    ["comes before somebody tries again", [failed, echo(4, "sent"), queued(MINE, 9)]],
  ])("makes one bubble with one key when it %s", (_name, events) => {
    let state = after(...ready, queued(MINE, 5));
    for (const event of events) {
      state = reduce(state, event);
      expect(bubbles(state).map((bubble) => bubble.key)).toEqual([uuid(1), MINE]);
    }
    expect(elements(state).at(-1)).toMatchObject({ type: "message", message: { status: "sent" } });
  });

  it("makes one bubble in whatever order answers, echoes, failures and pages come", () => {
    const page = firstPage([message(1), reply(5, MINE, { status: "sent" })]);
    const steps = [
      accepted("queued"),
      accepted("sent"),
      echo(3, "queued"),
      echo(4, "sent"),
      echo(5, "read"),
      failed,
      page,
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...steps, ...steps], { minLength: 1 }), (events) => {
        let state = after(...ready, queued(MINE, 5));
        for (const event of events) {
          state = reduce(state, event);
          expect(bubbles(state).filter((bubble) => bubble.key === MINE)).toHaveLength(1);
          expect(state.threads[CHAT]?.ids.filter((id) => id === uuid(5)).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

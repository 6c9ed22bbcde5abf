import { describe, expect, it } from "vitest";
import { type DeskEvent } from "../src/index.ts";
import { after, CHAT, feed, firstPage, message, messageChange, NOON, opened, reply, uuid } from "./support/builders.ts";
import { reading } from "./support/view.ts";

const DAY = "[2026-11-21]";

describe("a message that is known already", () => {
  const status = (events: DeskEvent[]): unknown =>
    after(opened(), ...events).threads[CHAT]?.rows[uuid(1)]?.value.status;
  const sent = (s: "queued" | "failed" | "sent" | "delivered" | "read"): ReturnType<typeof reply> =>
    reply(1, uuid(500), { status: s });

  it.each([
    [
      "a newer snapshot of the feed wins",
      [feed(messageChange(1, sent("sent"))), feed(messageChange(2, sent("read")))],
      "read",
    ],
    [
      "an older snapshot of the feed changes nothing",
      [feed(messageChange(2, sent("read"))), feed(messageChange(1, sent("sent")))],
      "read",
    ],
    ["a page does not take ticks back", [feed(messageChange(2, sent("read"))), firstPage([sent("sent")])], "read"],
    ["a page may move ticks forward", [feed(messageChange(2, sent("sent"))), firstPage([sent("read")])], "read"],
    [
      "a lagging feed does not take a page's ticks back",
      [firstPage([sent("read")]), feed(messageChange(2, sent("sent")))],
      "read",
    ],
    [
      "a page does not bring back a failure that was retried",
      [feed(messageChange(2, sent("queued"))), firstPage([sent("failed")])],
      "queued",
    ],
    [
      "a retry leaves the failure behind",
      [feed(messageChange(1, sent("failed"))), feed(messageChange(2, sent("queued")))],
      "queued",
    ],
    ["a page read later replaces a page", [firstPage([sent("queued")]), firstPage([sent("failed")])], "failed"],
  ])("%s", (_name, events, expected) => {
    expect(status(events)).toBe(expected);
  });

  it("is not rewritten by a page read before its edit", () => {
    const edited = message(1, { body: "edited", editedAtMs: NOON + 1 });
    const state = after(opened(), feed(messageChange(5, edited)), firstPage([message(1)]));
    expect(reading(state)).toEqual([DAY, "edited"]);
  });
});

import { expect, it } from "vitest";
import { after, feed, firstPage, message, messageChange, opened, OTHER_CHAT } from "./support/builders.ts";
import { reading } from "./support/view.ts";

const DAY = "[2026-11-21]";

it("a message that moves to another conversation leaves the thread it was in", () => {
  const moved = message(11, { conversationId: OTHER_CHAT });
  const state = after(opened(), firstPage([message(10), message(11)]), feed(messageChange(9, moved)));
  expect(reading(state)).toEqual([DAY, "text 10"]);
});

it("an older report that it moved changes nothing", () => {
  const moved = message(11, { conversationId: OTHER_CHAT });
  const state = after(
    opened(),
    firstPage([message(10), message(11)]),
    feed(messageChange(12, message(11))),
    feed(messageChange(9, moved)),
  );
  expect(reading(state)).toEqual([DAY, "text 10", "text 11"]);
});

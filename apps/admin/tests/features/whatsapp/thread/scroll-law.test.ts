import { describe, expect, it } from "vitest";
import {
  arrivedAfter,
  changeOf,
  endOf,
  incomingAfter,
  isAtEnd,
  isOwnNew,
  openingAt,
  rowsOf,
  TAIL_PX,
  wantedPage,
} from "@/features/whatsapp/thread/scroll-law";
import { dayRow, messageRow, messageRows, outgoingRow, unreadRow } from "../../../support/thread-rows";

const keys = (rows: readonly { key: string }[]) => rows.map((row) => row.key).join(" ");

describe("where a thread opens", () => {
  const rows = [...messageRows(1, 2), unreadRow(2), ...messageRows(3, 4)];

  it("is the unread line when there is one, also when it was left somewhere else", () => {
    expect(openingAt(rows, { key: "m1", hidden: 5 })).toMatchObject({ index: 2, align: "start" });
  });

  it("is where it was left when nothing is unread", () => {
    expect(openingAt(messageRows(1, 2, 3), { key: "m2", hidden: 12 })).toEqual({
      index: 1,
      align: "start",
      offset: 12,
    });
  });

  it.each([null, { key: "gone", hidden: 3 }])("is the end when it was left at %j", (kept) => {
    expect(openingAt(messageRows(1, 2, 3), kept)).toEqual({ index: 2, align: "end", offset: TAIL_PX });
    expect(endOf([])).toMatchObject({ index: 0 });
  });
});

describe("the end of a thread", () => {
  it.each([
    [1000, true],
    [980, true],
    [970, false],
    [0, false],
  ])("with 1500 px of messages and 500 in sight, at %i px: %s", (offset, expected) => {
    expect(isAtEnd({ offset, viewport: 500, content: 1500 })).toBe(expected);
  });
});

describe("the next page", () => {
  const more = { hasOlder: true, hasNewer: true };

  it.each([
    ["near the top", 300, more, "older"],
    ["in the middle", 3000, more, null],
    ["near the end", 5400, more, "newer"],
    ["near the top of the whole history", 300, { hasOlder: false, hasNewer: true }, null],
    ["near the newest message", 5400, { hasOlder: true, hasNewer: false }, null],
  ] as const)("%s", (_, offset, known, expected) => {
    expect(wantedPage({ offset, viewport: 600, content: 6000 }, known)).toBe(expected);
  });

  it("is asked for when the messages do not fill the screen", () => {
    expect(wantedPage({ offset: 0, viewport: 900, content: 900 }, { hasOlder: true, hasNewer: false })).toBe("older");
  });
});

describe("the rows that are drawn", () => {
  it("leave the first day out until the beginning is loaded, so older rows only join above", () => {
    const elements = [dayRow("2026-11-20"), ...messageRows(1), dayRow("2026-11-21"), ...messageRows(2)];
    expect(keys(rowsOf(elements, true))).toBe("m1 day:2026-11-21 m2");
    expect(rowsOf(elements, false)).toBe(elements);
  });

  it.each([
    ["older rows joined above", [3, 4], [1, 2, 3, 4], "prepended"],
    ["a row joined at the end", [1, 2], [1, 2, 3], "other"],
    ["rows joined at both ends", [2, 3], [1, 2, 3, 4], "other"],
    ["nothing changed", [1, 2], [1, 2], "other"],
    ["another stretch took their place", [1, 2], [8, 9], "replaced"],
    ["they are the first", [], [1, 2], "other"],
    ["all are gone", [1, 2], [], "other"],
  ] as const)("say how they changed: %s", (_, before, after, expected) => {
    expect(changeOf(messageRows(...before), messageRows(...after))).toBe(expected);
  });
});

describe("what arrived below", () => {
  const own = messageRow(3, { direction: "out" });
  const notice = messageRow(4, { content: { kind: "notice", code: "add", params: {} } });

  it("counts messages of others only", () => {
    expect(incomingAfter([...messageRows(1, 2), own, notice, ...messageRows(5)], "m1")).toBe(2);
    expect(incomingAfter(messageRows(1, 2), null)).toBe(0);
  });

  it("is news only when it joined behind the row that was last", () => {
    expect(keys(arrivedAfter([...messageRows(1), own, ...messageRows(5)], "m1"))).toBe("m5");
    expect(arrivedAfter(messageRows(1, 2), "gone")).toEqual([]);
    expect(arrivedAfter(messageRows(1, 2), null)).toEqual([]);
  });

  it("is our own when somebody here just sent it", () => {
    expect(isOwnNew(messageRows(1), [...messageRows(1), outgoingRow("a")])).toBe(true);
    expect(isOwnNew([outgoingRow("a")], [outgoingRow("a")])).toBe(false);
    expect(isOwnNew(messageRows(1), messageRows(1, 2))).toBe(false);
  });
});

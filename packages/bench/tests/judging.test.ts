import { expect, test } from "vitest";
import { judge } from "../src/budget/judge.ts";
import { limitOf } from "../src/budget/limit-of.ts";
import { pathOf } from "../src/api/path-of.ts";
import { underOwnEpoch } from "../src/db/own-epoch.ts";
import { figuresOf } from "../src/report/figures.ts";
import { rowOf } from "../src/report/row.ts";

test("a row is held against what was promised of it, whoever asked", () => {
  const row = rowOf("list: first page · one branch", [10, 30], { floor: figuresOf([5]) });
  expect(row).toMatchObject({ n: 2, p50: 10, p95: 30, floor: 5, ratio: 2 });
  expect(judge(row, limitOf("api", row.what) ?? {})).toEqual([
    { promise: "p95 ≤ 20", kept: false },
    { promise: "ratio ≤ 3", kept: true },
  ]);
});

test("a rate must reach its promise, and bytes must stay under theirs", () => {
  expect(judge(rowOf("x", [499]), { atLeast: 500 })).toEqual([{ promise: "≥ 500", kept: false }]);
  expect(limitOf("bytes", "inbox")).toEqual({ max: 250 });
  expect(limitOf("api", "nothing of ours")).toBeNull();
});

test("nothing measured is no figure", () => {
  expect(() => rowOf("x", [])).toThrow(RangeError);
});

test("a question is asked of a route as a browser asks it", () => {
  const args = { filter: { type: "all", unread: true }, cursor: "7.a", page_limit: 40 };
  expect(pathOf({ group: "", rpc: "list_conversations", args })).toBe(
    "/api/waha/contacts?type=all&unread=true&cursor=7.a&limit=40",
  );
  expect(pathOf({ group: "", rpc: "feed_head", args: {} })).toBeNull();
});

test("a place in the feed is asked for under the asker's own epoch", () => {
  const question = { group: "", rpc: "changes_since", args: { cursor: "old.5.id", page_limit: 1 } };
  expect(underOwnEpoch(question, "mine.9.x").args).toEqual({ cursor: "mine.5.id", page_limit: 1 });
});

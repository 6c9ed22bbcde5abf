import { describe, expect, it } from "vitest";
import { rowShift } from "@/features/whatsapp/conversation-list/list-anchor";
import { nextActive } from "@/features/whatsapp/conversation-list/next-active";

const rows = ["a", "b", "c", "d", "e", "f"];

describe("the rows in sight", () => {
  it.each([
    ["stay when nothing moved", rows, 2, 0],
    ["move down when a row from below jumps to the top", ["f", "a", "b", "c", "d", "e"], 2, 1],
    ["move down when a new conversation comes", ["new", ...rows], 2, 1],
    ["stay when a row above them jumps to the top", ["b", "a", "c", "d", "e", "f"], 2, 0],
    ["stay when the first of them jumps to the top", ["c", "a", "b", "d", "e", "f"], 2, 0],
    ["move up when a row above them leaves", ["a", "c", "d", "e", "f"], 2, -1],
    ["are not looked for when all of them left", ["x", "y"], 2, 0],
  ])("%s", (_, after, firstVisible, expected) => {
    expect(rowShift(rows, after, firstVisible)).toBe(expected);
  });
});

describe("the arrows", () => {
  it.each([
    ["ArrowDown", 1, 2],
    ["ArrowDown", 4, 4],
    ["ArrowUp", 1, 0],
    ["ArrowUp", 0, 0],
    ["Home", 3, 0],
    ["End", 1, 4],
    ["a", 1, null],
  ])("%s from row %d of five leads to %s", (key, from, to) => {
    expect(nextActive(key, from, 5)).toBe(to);
  });

  it("lead nowhere in an empty list", () => {
    expect(nextActive("ArrowDown", -1, 0)).toBeNull();
  });
});

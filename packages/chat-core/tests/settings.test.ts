import type { Change, Tag } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { type DeskEvent, type DeskState, reduce, selectSettingsStamp, selectTags } from "../src/index.ts";
import { after, at, changePage, feed } from "./support/builders.ts";

const vip: Tag = { key: "vip", name: "VIP", color: "black" };
const trial: Tag = { key: "trial", name: "Trial", color: "light" };
const tagsAt = (xid: number, tags: readonly Tag[]): Change => ({
  type: "settings",
  cursor: at(xid),
  settings: { kind: "tag", tags: [...tags] },
});
const answer = (tags: readonly Tag[], generation = 0): DeskEvent => ({ type: "tags/loaded", generation, tags });
const names = (state: DeskState) => selectTags(state).map(({ name }) => name);

describe("tags", () => {
  it("follow the feed: renamed, ordered anew, deleted", () => {
    const begun = after(answer([vip, trial]));
    const renamed = reduce(begun, feed(tagsAt(2, [trial, { ...vip, name: "Owner" }])));
    expect(names(renamed)).toEqual(["Trial", "Owner"]);
    expect(names(reduce(renamed, feed(tagsAt(3, []))))).toEqual([]);
  });

  it("are what was committed last, whatever comes first and however often", () => {
    const [older, newer] = [feed(tagsAt(2, [vip])), feed(tagsAt(3, [trial]))];
    for (const events of [
      [older, newer],
      [newer, older],
      [newer, older, newer],
    ]) {
      expect(names(after(...events))).toEqual(["Trial"]);
    }
  });

  it("that say nothing new keep their reference, so that no card is drawn again", () => {
    const begun = after(answer([vip]));
    expect(selectTags(reduce(begun, feed(tagsAt(2, [{ ...vip }]))))).toBe(selectTags(begun));
  });

  it("stay as the feed told them when an answer comes that may be older", () => {
    expect(names(after(feed(tagsAt(2, [trial])), answer([vip])))).toEqual(["Trial"]);
  });

  it("keep their names while everything is dropped, and are then what the answer says", () => {
    const dropped = after(feed(tagsAt(2, [trial])), { type: "feed/changed", page: changePage([], { reset: true }) });
    expect(names(dropped)).toEqual(["Trial"]);
    expect(names(reduce(dropped, answer([vip], dropped.generation)))).toEqual(["VIP"]);
  });
});

describe("other settings", () => {
  it("are read again when their kind changed, and only then", () => {
    const change = (xid: number, kind: "quick_reply" | "module") =>
      feed({ type: "settings", cursor: at(xid), settings: { kind, tags: null } });
    const begun = after(answer([vip]));
    const changed = reduce(begun, change(2, "module"));
    expect(selectSettingsStamp(changed, "module")).not.toBe(selectSettingsStamp(begun, "module"));
    expect(selectSettingsStamp(changed, "quick_reply")).toBe(selectSettingsStamp(begun, "quick_reply"));
    expect(selectSettingsStamp(reduce(changed, change(1, "module")), "module")).toBe(at(2));
    expect(names(changed)).toEqual(["VIP"]);
  });
});

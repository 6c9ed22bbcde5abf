import { type DeskFilter, type FilterCounts, listFilterOf } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import {
  choiceOf,
  chosenCount,
  countOf,
  type Dimension,
  shownStatus,
  withChoice,
  withSearch,
} from "@/features/whatsapp/conversation-list/dimension";
import { filterToQuery, queryToFilter } from "@/features/whatsapp/data/filter-query";
import { keepFilter, keptFilter } from "@/features/whatsapp/state/kept-filter";
import { uuid } from "../../../support/builders";

const open: DeskFilter = { type: "all" };

describe("a choice in a menu", () => {
  it.each<[Dimension, string, string]>([
    ["status", "archived", "status=archived"],
    ["status", "all", "status=all"],
    ["tag", "vip", "tag=vip"],
    ["assigned", uuid(3), `assigned=${uuid(3)}`],
    ["assigned", "unassigned", "assigned=unassigned"],
    ["branch", "none", "branch=none"],
    ["person", "unknown", "contact=unknown"],
    ["person", "lead:no_reply", "leadStatus=no_reply"],
    ["person", "member:inactive", "memberStatus=inactive"],
  ])("%s %s stands in the address and is read back", (dimension, choice, query) => {
    const chosen = withChoice(open, dimension, choice);
    expect(filterToQuery(chosen)).toBe(query);
    expect(choiceOf(queryToFilter(new URLSearchParams(query)), dimension)).toBe(choice);
    expect(filterToQuery(withChoice(chosen, dimension, ""))).toBe("");
  });

  it("takes the place of another one in the same menu", () => {
    const lead = withChoice(open, "person", "lead:new");
    expect(filterToQuery(withChoice(lead, "person", "member:active"))).toBe("memberStatus=active");
  });

  it("leaves the other menus alone", () => {
    const both = withChoice(withChoice(open, "tag", "vip"), "branch", "none");
    expect(filterToQuery(both)).toBe("branch=none&tag=vip");
    expect(chosenCount({ ...both, unread: true })).toBe(3);
  });
});

describe("which conversations are shown as to being done with", () => {
  it("are those that wait, unless somebody says otherwise", () => {
    expect(listFilterOf(open)).toEqual({ type: "all", status: "active" });
    expect(listFilterOf({ ...open, status: "handled" })).toEqual({ type: "all", status: "handled" });
    expect(listFilterOf({ ...open, status: "all" })).toEqual({ type: "all" });
  });

  it("are all of them for a search: whoever types a name wants that person", () => {
    expect(listFilterOf({ ...open, search: "siti" })).toEqual({ type: "all", search: "siti" });
    expect(shownStatus({ ...open, search: "siti" })).toBe("all");
    expect(listFilterOf({ ...open, search: "siti", status: "active" })).toMatchObject({ status: "active" });
  });

  it("are no choice where the desk would show the same", () => {
    expect(filterToQuery(withChoice(open, "status", "active"))).toBe("");
    expect(filterToQuery(withChoice({ ...open, search: "a" }, "status", "all"))).toBe("search=a");
    expect(filterToQuery(withSearch({ ...open, search: "a", status: "active" }, ""))).toBe("");
    expect(filterToQuery(withSearch({ ...open, status: "handled" }, "siti"))).toBe("search=siti&status=handled");
  });
});

describe("the count beside a choice", () => {
  const counts: FilterCounts = {
    unread: 4,
    tag: { vip: 2 },
    assigned: { unassigned: 7 },
    branch: {},
    contact: { lead: 5 },
    leadStatus: { new: 3 },
    memberStatus: { active: 9 },
  };
  it.each<[Dimension, string, number | null]>([
    ["tag", "vip", 2],
    ["tag", "gone", 0],
    ["assigned", "unassigned", 7],
    ["branch", "none", 0],
    ["person", "lead", 5],
    ["person", "lead:new", 3],
    ["person", "member:active", 9],
    ["tag", "", null],
    ["status", "handled", null],
  ])("%s %s: %s", (dimension, choice, expected) => {
    expect(countOf(counts, dimension, choice)).toBe(expected);
    expect(countOf(null, dimension, choice)).toBeNull();
  });
});

describe("the filter a person used last", () => {
  const shelf = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };

  it("comes back to that person alone, without the words searched for", () => {
    const storage = shelf();
    keepFilter(storage, uuid(1), { type: "groups", tag: "vip", search: "siti" });
    expect(keptFilter(storage, uuid(1))).toEqual({ type: "groups", tag: "vip" });
    expect(keptFilter(storage, uuid(2))).toBeNull();
  });

  it("is forgotten once it is the open list again", () => {
    const storage = shelf();
    keepFilter(storage, uuid(1), { type: "groups" });
    keepFilter(storage, uuid(1), open);
    expect(keptFilter(storage, uuid(1))).toBeNull();
  });

  it("is nothing where the browser keeps nothing", () => {
    const full = {
      ...shelf(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    keepFilter(full, uuid(1), { type: "groups" });
    expect(keptFilter(full, uuid(1))).toBeNull();
  });
});

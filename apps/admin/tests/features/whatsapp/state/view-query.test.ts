import { describe, expect, it } from "vitest";
import { filterToQuery, isNarrowed, queryToFilter } from "@/features/whatsapp/data/filter-query";
import { readAddress, writeAddress } from "@/features/whatsapp/state/view-query";
import { uuid } from "../../../support/builders";

describe("the filter in the address", () => {
  it.each([
    ["", { type: "all" }],
    ["type=groups", { type: "groups" }],
    ["unread=true", { type: "all", unread: true }],
    ["search=60+12", { type: "all", search: "60 12" }],
    ["search=a%26b%3Dc", { type: "all", search: "a&b=c" }],
    [`assigned=${uuid(3)}&search=siti&type=personal`, { type: "personal", search: "siti", assigned: uuid(3) }],
  ])("?%s is read and written back as it was", (query, filter) => {
    expect(queryToFilter(new URLSearchParams(query))).toEqual(filter);
    expect(filterToQuery(queryToFilter(new URLSearchParams(query)))).toBe(query);
  });

  it.each(["type=cats", "unread=perhaps", "assigned=me", `search=${"x".repeat(501)}`])(
    "?%s is the open list, not an error",
    (query) => {
      expect(queryToFilter(new URLSearchParams(query))).toEqual({ type: "all" });
    },
  );

  it("is the same whatever order it is written in", () => {
    const one = queryToFilter(new URLSearchParams("type=groups&search=a"));
    const other = queryToFilter(new URLSearchParams("search=a&type=groups"));
    expect(filterToQuery(one)).toBe(filterToQuery(other));
  });

  it("knows when nothing is left out", () => {
    expect(isNarrowed({ type: "all" })).toBe(false);
    expect(isNarrowed({ type: "all", unread: true })).toBe(true);
  });
});

describe("the desk's address", () => {
  it("carries the open conversation beside the filter", () => {
    const address = writeAddress({ type: "groups" }, { conversationId: uuid(1), messageId: null, sheet: true });
    expect(address).toBe(`/whatsapp?type=groups&c=${uuid(1)}&info=1`);
    const query = new URLSearchParams(address.split("?")[1]);
    expect(readAddress(query)).toEqual({ conversationId: uuid(1), messageId: null, sheet: true });
    expect(queryToFilter(query)).toEqual({ type: "groups" });
  });

  it("is short when there is nothing to say", () => {
    expect(writeAddress({ type: "all" }, { conversationId: null, messageId: uuid(2), sheet: true })).toBe("/whatsapp");
  });

  it("has no sheet without a conversation", () => {
    expect(readAddress(new URLSearchParams("c=nonsense&message=x&info=1"))).toEqual({
      conversationId: null,
      messageId: null,
      sheet: false,
    });
    expect(readAddress(new URLSearchParams("info=1&message=x"))).toEqual({
      conversationId: null,
      messageId: null,
      sheet: false,
    });
  });
});

import { describe, expect, it } from "vitest";
import { type MatchCandidate, matchContact } from "../../src/index.ts";

const member = (id: string): MatchCandidate => ({ kind: "member", id, memberId: null });
const lead = (id: string, memberId: string | null = null): MatchCandidate => ({ kind: "lead", id, memberId });

describe("matchContact", () => {
  it("prefers a member over a lead", () => {
    expect(matchContact([lead("l"), member("m")], null)).toEqual({ type: "member", memberId: "m", others: [] });
  });

  it("lets a converted lead stand for its member", () => {
    expect(matchContact([lead("l", "m")], null)).toEqual({ type: "member", memberId: "m", others: [] });
  });

  it("counts a member and the lead they were as one", () => {
    expect(matchContact([member("m"), lead("l", "m")], null)).toEqual({ type: "member", memberId: "m", others: [] });
  });

  it("shows a family on one phone and remembers the choice", () => {
    expect(matchContact([member("a"), member("b")], "b")).toEqual({ type: "member", memberId: "b", others: ["a"] });
  });

  it("answers the lead where there is no member, and unknown where there is nobody", () => {
    expect(matchContact([lead("l")], null)).toEqual({ type: "lead", leadId: "l" });
    expect(matchContact([], "m")).toEqual({ type: "unknown" });
  });
});

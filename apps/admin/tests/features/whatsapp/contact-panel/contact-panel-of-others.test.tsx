// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { uuid } from "../../../support/builders";
import { CHAT, MEMBER, openMember as open, personAnswers } from "../../../support/member-panel";

const AS_LEAD = { badge: { type: "lead", status: "engaged" }, memberId: null, leadId: uuid(701) } as const;
const UNKNOWN = { badge: { type: "unknown" }, memberId: null, leadId: null } as const;
const { answer, answersWith } = personAnswers();

describe("the panel of others", () => {
  it("shows a lead's standing, branch and first day", async () => {
    const born = { id: uuid(701), name: "Tan", phone: "60128841937", createdOn: "2026-10-31T17:00:00Z" };
    answersWith({ ...MEMBER, member: null, lead: { ...born, status: "engaged", branchName: null }, packages: [] });
    open(AS_LEAD);
    // 17:00 UTC is the next day at the counter.
    expect(await screen.findByText("1 Nov 2026")).toBeTruthy();
    expect(screen.getByText("Lead info")).toBeTruthy();
    expect(screen.getAllByText("Engaged")).toHaveLength(2);
    expect(screen.queryByText("Packages")).toBeNull();
  });

  it("calls a group a group", () => {
    open({ ...UNKNOWN, isGroup: true, phone: null, name: "Kepong Morning Spin" });
    expect(screen.getByText("Group info")).toBeTruthy();
    expect(screen.queryByText("Not a Member")).toBeNull();
    expect(answer.mock.calls.map(([path]) => path)).toEqual([`/api/waha/conversations/${CHAT}/participants`]);
  });

  it("waits for a conversation that is still on its way", () => {
    open(null);
    expect(screen.getByText("Loading details…")).toBeTruthy();
    expect(answer).not.toHaveBeenCalled();
  });

  it("says that a conversation is gone", () => {
    const { desk } = open(null);
    const { generation } = desk.store.getState();
    const at = { conversationId: CHAT, direction: "initial" } as const;
    desk.store.dispatch([
      { type: "conversation/opened", conversationId: CHAT },
      { type: "history/requested", ...at },
      { type: "history/failed", generation, ...at, code: "not_found" },
    ]);
    return waitFor(() => expect(screen.getByText("This chat is no longer here.")).toBeTruthy());
  });
});

describe("what staff who only look see of what the desk keeps", () => {
  const looking = { permissions: ["chats.can_view"] } as const;

  it("is tags by their names, notes and who looks after it, and nothing to press", () => {
    open({ tags: ["vip", "gone-tag"], notes: "Knee injury\nno jumps", assignedStaffName: "Hafiz" }, looking);
    for (const text of ["VIP", "gone-tag (deleted tag)", "Hafiz"]) expect(screen.getByText(text)).toBeTruthy();
    expect(screen.getByText(/Knee injury/).textContent).toBe("Knee injury\nno jumps");
    const buttons = screen.getAllByRole("button").map((one) => one.getAttribute("aria-label"));
    expect(buttons).toEqual(["Back to the chat", "Close the panel"]);
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("says where there is nothing", () => {
    open({ tags: [], notes: "  ", assignedStaffName: null }, looking);
    for (const text of ["No tags", "No notes", "Nobody yet"]) expect(screen.getByText(text)).toBeTruthy();
  });
});

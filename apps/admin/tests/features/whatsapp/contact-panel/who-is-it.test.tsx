// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aConversation, uuid } from "../../../support/builders";
import { candidate, NOBODY, openPanel, PERSON, personRoutes, TAN, UNKNOWN } from "../../../support/person-panel";

const FAMILY = [candidate(601, "Tan Wei Ming"), candidate(602, "Chew Li Ann", { status: "no_package" })];
const { calls, answers, writes } = personRoutes();
const open = openPanel(answers);
const who = () => screen.findByRole("region", { name: "Who is writing?" });

describe("a family that shares a number", () => {
  it("is shown with everybody's standing, and whose details these are", async () => {
    open({ ...NOBODY, member: TAN, candidates: FAMILY }, {}, { permissions: ["chats.can_view"] });
    const section = await who();
    expect(within(section).getByText("2 people share this number")).toBeTruthy();
    for (const text of ["Tan Wei Ming", "Chew Li Ann", "No Package"]) {
      expect(within(section).getByText(text)).toBeTruthy();
    }
    expect(within(section).queryByRole("button")).toBeNull();
    expect(screen.getByRole("region", { name: "Details of Tan Wei Ming" })).toBeTruthy();
  });

  it("is told apart with one tap, which can be undone", async () => {
    open({ ...NOBODY, member: TAN, candidates: FAMILY });
    fireEvent.click(await within(await who()).findByRole("button", { name: /Chew Li Ann/ }));
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() =>
      expect(writes()).toEqual([
        ["PUT", { choice: { memberId: uuid(602) } }],
        ["DELETE", null],
      ]),
    );
  });

  it("shows who was chosen by hand, and lets the number decide again; undoing that brings the choice back", async () => {
    const candidates = [candidate(601, "Tan Wei Ming", { chosen: true }), candidate(602, "Chew Li Ann")];
    open({ ...NOBODY, member: TAN, candidates, byHand: true });
    const section = await who();
    expect(within(section).getByText("Set by staff")).toBeTruthy();
    expect(
      within(section)
        .getByRole("button", { name: /Tan Wei Ming/ })
        .getAttribute("aria-pressed"),
    ).toBe("true");
    fireEvent.click(within(section).getByRole("button", { name: "Decide by the number again" }));
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() =>
      expect(writes()).toEqual([
        ["DELETE", null],
        ["PUT", { choice: { memberId: TAN.id } }],
      ]),
    );
  });

  it("stays as it was when the choice is refused", async () => {
    answers[`PUT ${PERSON}`] = () => ({ body: { code: "not_found", message: "gone" }, status: 404 });
    const { desk } = open({ ...NOBODY, member: TAN, candidates: FAMILY });
    fireEvent.click(await within(await who()).findByRole("button", { name: /Chew Li Ann/ }));
    await waitFor(() => expect(desk.reported).toEqual(["not_found"]));
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });
});

describe("a stranger", () => {
  const found = {
    type: "lead",
    id: uuid(701),
    name: "Teh Xin Yi",
    phone: "60168374925",
    branchName: "Kota Damansara",
    status: "new",
    conversationId: null,
  };

  const search = async (text: string) => {
    fireEvent.click(await screen.findByRole("button", { name: "Link to a member or lead" }));
    fireEvent.change(await screen.findByRole("searchbox"), { target: { value: text } });
  };

  it("is linked to somebody found by name", async () => {
    answers["GET /api/waha/people"] = () => ({ body: { people: [found] } });
    open(NOBODY, UNKNOWN);
    await search("teh");
    fireEvent.click(await screen.findByRole("button", { name: /Teh Xin Yi/ }));
    expect(await screen.findByText("Linked to Teh Xin Yi")).toBeTruthy();
    expect(writes()).toEqual([["PUT", { choice: { leadId: found.id } }]]);
    expect(screen.queryByRole("searchbox")).toBeNull();
    expect(calls.some(({ path }) => path === "/api/waha/people?query=teh")).toBe(true);
  });

  it("nobody was found for, and a search that failed, are told apart", async () => {
    answers["GET /api/waha/people"] = ({ path }) =>
      path.endsWith("zz") ? { body: { people: [] } } : { body: { code: "database_unavailable" }, status: 503 };
    open(NOBODY, UNKNOWN);
    await search("zz");
    expect(await screen.findByText("Nobody found")).toBeTruthy();
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "%_'" } });
    expect((await screen.findByRole("alert")).textContent).toContain("The search did not work.");
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  it("has nothing to press for staff who only look", async () => {
    open(NOBODY, UNKNOWN, { permissions: ["chats.can_view"] });
    await waitFor(() => expect(screen.queryByText("Loading details…")).toBeNull());
    expect(screen.queryByRole("region", { name: "Who is writing?" })).toBeNull();
  });
});

describe("a member who is deleted while their chat is open", () => {
  it("becomes somebody the records do not know, without a reload", async () => {
    const { desk } = open({ ...NOBODY, member: TAN });
    await screen.findByRole("region", { name: "Details" });
    answers[`GET ${PERSON}`] = () => ({ body: NOBODY });
    const { generation } = desk.store.getState();
    desk.store.dispatch({ type: "conversation/loaded", generation, conversation: aConversation(UNKNOWN) });
    await waitFor(() => expect(screen.queryByRole("region", { name: "Details" })).toBeNull());
    expect(screen.getByText("Not a Member")).toBeTruthy();
  });
});

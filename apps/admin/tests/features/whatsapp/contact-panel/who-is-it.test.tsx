// @vitest-environment happy-dom
import type { Candidate, Conversation, Participant, Person } from "@kaunter/domain";
import { ToastRegion } from "@kaunter/ui";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ContactPanel } from "@/features/whatsapp/contact-panel/contact-panel";
import { aConversation, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { renderWords, type RenderOptions } from "../../../support/render";

const CHAT = uuid(1);
const PERSON = `/api/waha/conversations/${CHAT}/person`;
const UNKNOWN = { badge: { type: "unknown" }, memberId: null, leadId: null } as const;
const NOBODY: Person = { member: null, lead: null, packages: [], candidates: [], byHand: false, related: [] };
const TAN: Person["member"] = {
  id: uuid(601),
  name: "Tan Wei Ming",
  phone: "60162345817",
  email: null,
  dob: null,
  gender: null,
  branchName: "Kepong",
  registeredOn: "2024-06-02",
  status: "active",
};
const candidate = (id: number, name: string, changes: Partial<Candidate> = {}): Candidate => ({
  type: "member",
  id: uuid(id),
  name,
  branchName: "Kepong",
  status: "active",
  chosen: false,
  ...changes,
});
const FAMILY = [candidate(601, "Tan Wei Ming"), candidate(602, "Chew Li Ann", { status: "no_package" })];

interface Call {
  readonly path: string;
  readonly method: string;
  readonly body: unknown;
}
let calls: Call[];
let answers: Record<string, (call: Call) => { body: unknown; status?: number }>;

beforeEach(() => {
  calls = [];
  answers = {};
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : null;
    const call = { path, method: init.method ?? "GET", body };
    calls.push(call);
    const known = answers[`${call.method} ${path.split("?")[0] ?? ""}`];
    const { body: answer, status } = known?.(call) ?? { body: {}, status: 500 };
    return Promise.resolve(Response.json(answer, { status: status ?? 200 }));
  });
});
afterEach(() => vi.unstubAllGlobals());

const writes = () => calls.filter(({ method }) => method !== "GET").map(({ method, body }) => [method, body]);
const who = () => screen.findByRole("region", { name: "Who is writing?" });

function open(person: Person, conversation: Partial<Conversation> = {}, options: RenderOptions = {}) {
  answers[`GET ${PERSON}`] ??= () => ({ body: person });
  answers[`PUT ${PERSON}`] ??= () => ({ body: { conversation: null } });
  answers[`DELETE ${PERSON}`] ??= () => ({ body: { conversation: null } });
  const desk = fakeDesk({ conversations: [aConversation(conversation)] });
  const ui = (
    <>
      <ContactPanel conversationId={CHAT} onClose={() => undefined} />
      <ToastRegion closeLabel="Close" />
    </>
  );
  return { desk, view: renderWords(ui, { desk, ...options }) };
}

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

describe("the same person elsewhere", () => {
  it("is one tap away, by channel or by number", async () => {
    const openChat = vi.fn();
    const other = {
      gateway: "waha",
      session: "kepong",
      chatId: "60162345817@c.us",
      name: TAN?.name ?? "",
      lastAtMs: 1,
    };
    const related = [
      { ...other, id: uuid(2), phone: "60162345817", sameContact: true, channelPhone: "60361570000", unreadCount: 2 },
      { ...other, id: uuid(3), phone: "60120009999", sameContact: false, channelPhone: null, unreadCount: 0 },
    ] as Person["related"];
    open({ ...NOBODY, member: TAN, related }, {}, { view: { open: openChat } });
    const section = await screen.findByRole("region", { name: "Also writes from" });
    const [channel, number] = within(section).getAllByRole("button");
    expect(channel?.textContent).toContain("60 3-6157 0000");
    expect(within(section).getByText("2 unread")).toBeTruthy();
    expect(number?.textContent).toContain("60 12-000 9999");
    if (number) fireEvent.click(number);
    expect(openChat).toHaveBeenCalledWith(uuid(3));
    // The number on file is another one than the chat's.
    expect(screen.getByText("Phone on file")).toBeTruthy();
  });
});

describe("a group", () => {
  const GROUP = { ...UNKNOWN, isGroup: true, phone: null, name: "Kepong Morning Spin" } as const;
  const PEOPLE = `GET /api/waha/conversations/${CHAT}/participants`;
  const people = (count: number): Participant[] =>
    Array.from({ length: count }, (_, n) => ({
      chatId: `6012000${String(1000 + n)}@c.us`,
      phone: n === 0 ? null : `6012000${String(1000 + n)}`,
      name: n === 0 ? null : `Person ${String(n)}`,
      lastAtMs: n,
      conversationId: n === 1 ? uuid(9) : null,
    }));

  it("shows who wrote, says that others may be there, and opens a person's own chat", async () => {
    answers[PEOPLE] = () => ({ body: { participants: people(10), complete: false } });
    const openChat = vi.fn();
    open(NOBODY, GROUP, { view: { open: openChat } });
    const section = await screen.findByRole("region", { name: "People in this group" });
    expect(section.textContent).toContain("10 people have written. Everybody who wrote lately.");
    expect(within(section).getAllByRole("listitem")).toHaveLength(8);
    expect(within(section).getByText("Number hidden")).toBeTruthy();
    fireEvent.click(within(section).getByRole("button", { name: /^Open the chat with Person 1/ }));
    expect(openChat).toHaveBeenCalledWith(uuid(9));
    fireEvent.click(within(section).getByRole("button", { name: "Show all 10" }));
    expect(within(section).getAllByRole("listitem")).toHaveLength(10);
  });

  it("counts its members when WhatsApp tells them", async () => {
    answers[PEOPLE] = () => ({ body: { participants: people(2), complete: true } });
    open(NOBODY, GROUP);
    const section = await screen.findByRole("region", { name: "People in this group" });
    expect(within(section).getByText("2 people")).toBeTruthy();
  });

  it("says when nobody wrote, and when it could not be read", async () => {
    answers[PEOPLE] = () => ({ body: { participants: [], complete: false } });
    const { view } = open(NOBODY, GROUP);
    expect(await screen.findByText("Nobody has written yet")).toBeTruthy();
    view.unmount();
    answers[PEOPLE] = () => ({ body: { code: "database_unavailable", message: "" }, status: 503 });
    open(NOBODY, GROUP);
    expect((await screen.findByRole("alert")).textContent).toContain("The desk's records cannot be reached.");
  });
});

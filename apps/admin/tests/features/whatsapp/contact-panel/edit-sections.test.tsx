// @vitest-environment happy-dom
import { AppError, type Conversation, type ConversationEdit } from "@kaunter/domain";
import { ToastRegion } from "@kaunter/ui";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DeskSections } from "@/features/whatsapp/contact-panel/desk-sections";
import type { DeskApi } from "@/features/whatsapp/data/api";
import type { Desk } from "@/features/whatsapp/state/desk";
import { useDesk } from "@/features/whatsapp/state/use-desk";
import { LOCALES } from "@/i18n/locale";
import { aConversation, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { renderWords, type RenderOptions } from "../../../support/render";

const CHAT = uuid(1);
const HAFIZ = { id: uuid(80), name: "Hafiz Karim" };
const STAFF = [{ id: uuid(77), name: "Mei Ling" }, HAFIZ];
const TAGS = [
  { key: "vip", name: "VIP", color: "black" },
  { key: "urgent", name: "Urgent", color: "red" },
  { key: "trial", name: "Café trial", color: "light" },
];

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ staff: STAFF })));
});
afterEach(() => vi.unstubAllGlobals());

/** As the panel draws it: whatever the desk remembers now. */
function Sections() {
  const conversation = useDesk((state) => state.conversations.byId[CHAT]?.value);
  return conversation ? <DeskSections conversation={conversation} /> : null;
}

function open(conversation: Partial<Conversation>, api: Partial<DeskApi> = {}, options: RenderOptions = {}) {
  const desk = fakeDesk({ conversations: [aConversation(conversation)], api, tags: TAGS });
  const ui = (
    <>
      <Sections />
      <ToastRegion closeLabel="Close" />
    </>
  );
  return { desk, view: renderWords(ui, { desk, ...options }) };
}

const refuse = (code: "bad_request" | "database_unavailable") => () => Promise.reject(new AppError(code, "no"));
const calledWith = (desk: Desk, edit: ConversationEdit) =>
  waitFor(() => expect(desk.api.editConversation).toHaveBeenLastCalledWith(CHAT, edit));
const search = (name: string) => screen.findByRole("combobox", { name });
const tagNames = () =>
  within(screen.getByRole("region", { name: "Tags" }))
    .getAllByRole("listitem")
    .map((one) => one.textContent);

describe("tags", () => {
  const opened = async (conversation: Partial<Conversation> = {}, api: Partial<DeskApi> = {}) => {
    const made = open(conversation, api);
    fireEvent.click(screen.getByRole("button", { name: "Add tag" }));
    await search("Search tags");
    await screen.findByRole("option", { name: "Café trial" });
    return made;
  };

  it("are put on by searching, without accents, and Enter; the selector stays for the next", async () => {
    const { desk } = await opened({ tags: ["vip"] });
    const field = await search("Search tags");
    fireEvent.change(field, { target: { value: "cafe" } });
    expect(screen.getAllByRole("option")).toHaveLength(1);
    fireEvent.keyDown(field, { key: "Enter" });
    await calledWith(desk, { type: "tags", add: ["trial"], remove: [] });
    await waitFor(() =>
      expect(screen.getByRole("option", { name: "Café trial" }).getAttribute("aria-selected")).toBe("true"),
    );
    expect(screen.getByRole("combobox")).toBeTruthy();
  });

  it("are walked with the arrows, round and round, and taken off by picking again", async () => {
    const { desk } = await opened({ tags: ["trial"] });
    const field = await search("Search tags");
    fireEvent.keyDown(field, { key: "ArrowUp" });
    fireEvent.keyDown(field, { key: "Enter" });
    await calledWith(desk, { type: "tags", add: [], remove: ["trial"] });
    fireEvent.change(field, { target: { value: "nothing like it" } });
    expect(screen.getByText("No tag of that name")).toBeTruthy();
    fireEvent.keyDown(field, { key: "Enter" });
    fireEvent.keyDown(field, { key: "ArrowDown" });
    expect(desk.api.editConversation).toHaveBeenCalledOnce();
  });

  it("go back when the server refuses, with its reason", async () => {
    open({ tags: ["vip"] }, { editConversation: refuse("database_unavailable") });
    fireEvent.click(screen.getByRole("button", { name: "Remove tag VIP" }));
    expect(tagNames()).toEqual(["Add tag"]);
    expect(await screen.findByText(/The tag was not changed\. The desk's records cannot be reached/)).toBeTruthy();
    expect(tagNames()).toEqual(["VIP", "Add tag"]);
  });

  it("that were deleted while the selector was open say so", async () => {
    await opened({}, { editConversation: refuse("bad_request") });
    fireEvent.click(screen.getByRole("option", { name: "Urgent" }));
    expect(await screen.findByText("That tag was deleted meanwhile.")).toBeTruthy();
  });

  it("that nobody knows any more can still be taken off", async () => {
    const { desk } = open({ tags: ["ghost"] });
    fireEvent.click(await screen.findByRole("button", { name: "Remove tag ghost (deleted tag)" }));
    await calledWith(desk, { type: "tags", add: [], remove: ["ghost"] });
  });
});

describe("the assignee", () => {
  const pick = async (name: string) => {
    fireEvent.click(screen.getByRole("button", { name: /^Assigned to/ }));
    fireEvent.click(await screen.findByRole("option", { name }));
  };

  it("is me with one choice, and somebody else with another", async () => {
    const { desk } = open({});
    await pick("Me · Mei Ling");
    expect(screen.getByRole("button", { name: "Assigned to Mei Ling. Change" })).toBeTruthy();
    expect(screen.queryByRole("combobox")).toBeNull();
    await pick("Hafiz Karim");
    expect(await screen.findByRole("button", { name: "Assigned to Hafiz Karim. Change" })).toBeTruthy();
    await pick("Nobody");
    await waitFor(() =>
      expect(vi.mocked(desk.api.editConversation).mock.calls.map(([, edit]) => edit)).toEqual([
        { type: "assignee", staffId: uuid(77) },
        { type: "assignee", staffId: HAFIZ.id },
        { type: "assignee", staffId: null },
      ]),
    );
  });

  it("goes back when the person was deactivated meanwhile", async () => {
    open({}, { editConversation: refuse("bad_request") });
    await pick("Hafiz Karim");
    expect(await screen.findByText("That person is no longer active.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Assigned to Nobody yet. Change" })).toBeTruthy();
  });

  it("who was deactivated stays named, and the panel asks for somebody else", async () => {
    open({ assignedStaffId: uuid(99), assignedStaffName: "Grace Lim" });
    expect(await screen.findByText("Grace Lim is no longer active. Choose somebody else.")).toBeTruthy();
  });
});

describe("notes", () => {
  const box = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes" });
  const type = (text: string) => fireEvent.change(box(), { target: { value: text } });

  it("wait, are saved when the box is left, and say so", async () => {
    const { desk } = open({ notes: "Knee" });
    type("Knee injury");
    expect(screen.getByText("Not saved yet")).toBeTruthy();
    fireEvent.blur(box());
    expect(await screen.findByText("Saving…")).toBeTruthy();
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(desk.api.editConversation).toHaveBeenCalledWith(CHAT, { type: "notes", base: "Knee", text: "Knee injury" });
    expect(box().value).toBe("Knee injury");
  });

  it("are kept with the reason when saving fails, and saved by trying again", async () => {
    const { desk } = open({}, { editConversation: vi.fn(refuse("database_unavailable")) });
    type("Knee");
    fireEvent.blur(box());
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Not saved. The desk's records cannot be reached.");
    expect(box().value).toBe("Knee");
    vi.mocked(desk.api.editConversation).mockResolvedValue("1.9.9");
    fireEvent.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Saved")).toBeTruthy();
  });

  it("are saved by leaving the conversation", async () => {
    const { desk, view } = open({});
    type("Knee");
    view.unmount();
    await waitFor(() => expect(desk.api.editConversation).toHaveBeenCalledOnce());
  });

  it.each([
    ["Keep both", "theirs\nmine"],
    ["Keep mine", "mine"],
  ])("that meet somebody else's are shown beside them: %s", async (choice, text) => {
    const edit = vi.fn<DeskApi["editConversation"]>().mockRejectedValueOnce(new AppError("conflict", "changed"));
    const { desk } = open(
      { notes: "base" },
      {
        editConversation: edit.mockResolvedValue("1.9.9"),
        findConversation: () => Promise.resolve(aConversation({ notes: "theirs" })),
      },
    );
    type("mine");
    fireEvent.blur(box());
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("theirs");
    expect(box().value).toBe("mine");
    fireEvent.click(within(alert).getByRole("button", { name: choice }));
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(desk.api.editConversation).toHaveBeenLastCalledWith(CHAT, { type: "notes", base: "theirs", text });
  });

  it("give way to somebody else's when a person says so", async () => {
    const edit = vi.fn<DeskApi["editConversation"]>().mockRejectedValueOnce(new AppError("conflict", "changed"));
    open(
      { notes: "base" },
      { editConversation: edit, findConversation: () => Promise.resolve(aConversation({ notes: "" })) },
    );
    type("mine");
    fireEvent.blur(box());
    expect(await screen.findByText("They emptied the note")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Take theirs" }));
    await waitFor(() => expect(box().value).toBe(""));
    expect(edit).toHaveBeenCalledOnce();
  });

  it.each(LOCALES)("have words for everything in %s", (locale) => {
    open({ tags: ["vip"], assignedStaffName: null }, {}, { locale });
    expect(document.body.textContent).not.toContain("panel.");
  });
});

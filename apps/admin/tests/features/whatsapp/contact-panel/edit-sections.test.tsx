// @vitest-environment happy-dom
import type { Conversation, ConversationEdit } from "@kaunter/domain";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { DeskApi } from "@/features/whatsapp/data/api";
import type { Desk } from "@/features/whatsapp/state/desk";
import { uuid } from "../../../support/builders";
import { CHAT, HAFIZ, keepStaff, openSections as open, refuse } from "../../../support/edit-sections";

keepStaff();

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

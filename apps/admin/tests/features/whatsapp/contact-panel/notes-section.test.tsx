// @vitest-environment happy-dom
import { AppError } from "@kaunter/domain";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { DeskApi } from "@/features/whatsapp/data/api";
import { LOCALES } from "@/i18n/locale";
import { aConversation } from "../../../support/builders";
import { CHAT, keepStaff, openSections as open, refuse } from "../../../support/edit-sections";

keepStaff();

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

// @vitest-environment happy-dom
import { AppError, type Conversation } from "@kaunter/domain";
import { ToastRegion } from "@kaunter/ui";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { DeskApi } from "@/features/whatsapp/data/api";
import { ThreadHead } from "@/features/whatsapp/thread/thread-head";
import { aConversation, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { renderWords, type RenderOptions } from "../../../support/render";

/** When the newest message was sent that stands on this screen. */
const SEEN = aConversation().lastMessage?.atMs;

function open(status: Conversation["status"], api: Partial<DeskApi> = {}, options: RenderOptions = {}) {
  const desk = fakeDesk({ conversations: [aConversation({ status })], api });
  const ui = (
    <>
      <ThreadHead conversationId={uuid(1)} />
      <ToastRegion closeLabel="Close" />
    </>
  );
  renderWords(ui, { desk, ...options });
  return desk;
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("settling a conversation", () => {
  it("is one press, shown at once, and undone with another", async () => {
    const desk = open("active");
    press("Mark as handled");
    expect(screen.getByText("Handled")).toBeTruthy();
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(screen.queryByText("Handled")).toBeNull());
    await waitFor(() =>
      expect(vi.mocked(desk.api.editConversation).mock.calls.map(([, edit]) => edit)).toEqual([
        { type: "status", status: "handled", seenAtMs: SEEN },
        { type: "status", status: "active", seenAtMs: SEEN },
      ]),
    );
  });

  it("goes back when it fails, and says why", async () => {
    open("active", { editConversation: () => Promise.reject(new AppError("database_unavailable", "down")) });
    press("Mark as handled");
    expect(await screen.findByText(/Nothing was changed\. The desk's records cannot be reached/)).toBeTruthy();
    expect(screen.queryByText("Handled")).toBeNull();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("is not done over a message that came meanwhile, which is said", async () => {
    open("active", { editConversation: () => Promise.reject(new AppError("conflict", "a message came")) });
    press("Mark as handled");
    expect(await screen.findByText("A new message came meanwhile: the chat stays active.")).toBeTruthy();
    expect(screen.queryByText("Handled")).toBeNull();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it.each([
    ["active", ["Mark as handled", "Archive"], "archived"],
    ["handled", ["Archive", "Make active again"], "active"],
    ["archived", ["Mark as handled", "Make active again"], "active"],
  ] as const)("offers of a chat that is %s: %j", async (status, offers, chosen) => {
    const desk = open(status);
    press("Chat options");
    await screen.findByRole("menu");
    expect(screen.getAllByRole("menuitem").map((one) => one.textContent)).toEqual(offers);
    fireEvent.click(screen.getByRole("menuitem", { name: offers[1] }));
    await waitFor(() =>
      expect(desk.api.editConversation).toHaveBeenCalledWith(uuid(1), {
        type: "status",
        status: chosen,
        seenAtMs: SEEN,
      }),
    );
  });

  it("is only read by staff who may not change chats", () => {
    open("archived", {}, { permissions: ["chats.can_view"] });
    expect(screen.getByText("Archived")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Make active again" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Chat options" })).toBeNull();
  });
});

// @vitest-environment happy-dom
import { AppError, type Conversation } from "@kaunter/domain";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ConversationList } from "@/features/whatsapp/conversation-list/conversation-list";
import { answerRoutes } from "../../../support/answer-routes";
import { aConversation, NOW_MS, uuid } from "../../../support/builders";
import { fakeDesk, type FakeDeskOptions } from "../../../support/fake-desk";
import { renderWords } from "../../../support/render";

const address = vi.hoisted(() => ({ query: new URLSearchParams() }));
vi.mock("next/navigation", () => ({ useSearchParams: () => address.query }));

const people = ["Aisyah", "Kavitha", "Wei Jie"].map((name, index): Conversation =>
  aConversation({
    id: uuid(index + 1),
    name,
    unreadCount: index,
    lastMessage: { atMs: NOW_MS - index, preview: "Hi", kind: "text", direction: "in", status: "delivered" },
  }),
);

function open(options: FakeDeskOptions = {}, conversationId: string | null = null) {
  const desk = fakeDesk({ conversations: people, ...options });
  const openChat = vi.fn();
  const view = renderWords(<ConversationList status={null} />, { desk, view: { conversationId, open: openChat } });
  return { desk, openChat, ...view };
}

const list = () => screen.getByRole("listbox");
const active = () => list().getAttribute("aria-activedescendant");

beforeEach(() => {
  answerRoutes({ "/api/waha/search": () => ({ hits: [], nextCursor: null }) });
  address.query = new URLSearchParams();
  window.history.replaceState(null, "", "/whatsapp");
});

describe("the list column", () => {
  it("shows the server's rows at once, without asking again", () => {
    const { desk } = open();
    expect(screen.getByRole("listbox", { name: "Conversations" })).toBeTruthy();
    expect(screen.getByText("3 conversations · 3 unread")).toBeTruthy();
    expect(desk.api.listConversations).not.toHaveBeenCalled();
  });

  it("moves a mark with the arrows and opens with Enter", () => {
    const { openChat } = open();
    expect(active()).toBe(`conversation-${uuid(1)}`);
    fireEvent.keyDown(list(), { key: "ArrowDown" });
    fireEvent.keyDown(list(), { key: "ArrowDown" });
    fireEvent.keyDown(list(), { key: "ArrowUp" });
    expect(active()).toBe(`conversation-${uuid(2)}`);
    fireEvent.keyDown(list(), { key: "Enter" });
    expect(openChat).toHaveBeenCalledWith(uuid(2));
  });

  it("keeps the mark on its conversation when another one jumps above it", () => {
    const { desk } = open();
    fireEvent.keyDown(list(), { key: "ArrowDown" });
    const lastMessage = { atMs: 9e12, preview: "Now", kind: "text", direction: "in", status: "delivered" } as const;
    const moved = aConversation({ ...people[2], lastMessage });
    act(() => {
      const changes = [{ type: "conversation" as const, cursor: "1.9.1", conversation: moved }];
      desk.store.dispatch({ type: "feed/changed", page: { changes, cursor: "1.9.1", hasMore: false, reset: false } });
    });
    expect(desk.store.getState().conversations.list.ids[0]).toBe(uuid(3));
    expect(active()).toBe(`conversation-${uuid(2)}`);
  });

  it("starts the arrows at the open conversation", () => {
    open({}, uuid(3));
    expect(active()).toBe(`conversation-${uuid(3)}`);
  });

  it("puts the cursor into the search box on Ctrl+K, and into the list on ArrowDown from there", () => {
    open();
    fireEvent.keyDown(window, { key: "k", ctrlKey: true });
    const box = screen.getByRole("searchbox");
    expect(document.activeElement).toBe(box);
    fireEvent.keyDown(box, { key: "ArrowDown" });
    expect(document.activeElement).toBe(list());
  });

  it("writes the filter into the address", () => {
    open();
    fireEvent.click(screen.getByRole("radio", { name: "Groups" }));
    expect(location.search).toBe("?type=groups");
    fireEvent.click(screen.getByRole("button", { name: "Unread" }));
    expect(location.search).toBe("?unread=true");
  });

  it("follows the address, and keeps what it shows until the answer is there", async () => {
    const { desk, rerender } = open();
    address.query = new URLSearchParams("type=groups");
    rerender(<ConversationList status={null} />);
    await waitFor(() => expect(desk.api.listConversations).toHaveBeenCalledTimes(1));
    expect(vi.mocked(desk.api.listConversations).mock.calls[0]?.[0]).toEqual({ type: "groups", status: "active" });
  });

  it("asks the server for what is typed, after a rest", async () => {
    vi.useFakeTimers();
    try {
      open();
      const box = screen.getByRole("searchbox");
      fireEvent.change(box, { target: { value: "ka" } });
      act(() => void vi.advanceTimersByTime(299));
      expect(location.search).toBe("");
      fireEvent.change(box, { target: { value: "kavitha" } });
      act(() => void vi.advanceTimersByTime(300));
      expect(location.search).toBe("?search=kavitha");
    } finally {
      vi.useRealTimers();
    }
  });

  it("empties the search with Escape at once", () => {
    address.query = new URLSearchParams("search=kavitha");
    open({ conversations: [] });
    const box = screen.getByRole<HTMLInputElement>("searchbox");
    expect(box.value).toBe("kavitha");
    fireEvent.keyDown(box, { key: "Escape" });
    expect(box.value).toBe("");
  });

  it("loads the next page on demand", async () => {
    const { desk } = open({ nextCursor: "after-3" });
    fireEvent.click(screen.getByRole("button", { name: "Load more" }));
    await waitFor(() => expect(desk.api.listConversations).toHaveBeenCalledTimes(1));
    expect(vi.mocked(desk.api.listConversations).mock.calls[0]?.[1].cursor).toBe("after-3");
  });

  it("says that there is nothing yet", () => {
    open({ conversations: [] });
    expect(screen.getByText("No conversations yet")).toBeTruthy();
  });

  it("says that nothing matches and offers the open list", async () => {
    address.query = new URLSearchParams("search=zzz");
    const nothing = { conversations: [], total: 0, unreadTotal: 0, nextCursor: null };
    open({ conversations: [], api: { listConversations: () => Promise.resolve(nothing) } });
    expect(await screen.findByText("Nothing matches")).toBeTruthy();
    window.history.replaceState(null, "", "/whatsapp?search=zzz");
    fireEvent.click(screen.getByRole("button", { name: "Clear the filters" }));
    expect(location.search).toBe("");
  });

  it("says why it could not be loaded, and tries again", async () => {
    address.query = new URLSearchParams("type=groups");
    const listConversations = vi.fn(() => Promise.reject(new AppError("database_unavailable", "down")));
    open({ conversations: [], api: { listConversations } });
    expect(await screen.findByText("The list could not be loaded")).toBeTruthy();
    fireEvent.click(screen.getAllByRole("button", { name: "Try again" })[0] as HTMLElement);
    await waitFor(() => expect(listConversations).toHaveBeenCalledTimes(2));
  });
});

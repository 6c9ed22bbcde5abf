// @vitest-environment happy-dom
import type { Conversation } from "@kaunter/domain";
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ConversationCard } from "@/features/whatsapp/conversation-list/conversation-card";
import { setDraft } from "@/features/whatsapp/state/actions/set-draft";
import { aConversation, NOW_MS, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { renderWords, type RenderOptions } from "../../../support/render";
import { STATUS_MARKS } from "../../../support/status-marks";

type Last = NonNullable<Conversation["lastMessage"]>;

function last(overrides: Partial<Last>): { lastMessage: Last } {
  const base: Last = { atMs: NOW_MS - 180_000, preview: "Hello", kind: "text", direction: "in", status: "delivered" };
  return { lastMessage: { ...base, ...overrides } };
}

function card(overrides: Partial<Conversation>, options: RenderOptions & { selected?: boolean } = {}) {
  const onOpen = vi.fn();
  const { selected = false, ...rest } = options;
  renderWords(
    <ConversationCard conversation={aConversation(overrides)} selected={selected} active={false} onOpen={onOpen} />,
    rest,
  );
  return { onOpen, option: screen.getByRole("option") };
}

describe("a conversation card", () => {
  it("says who, when, what, and from which number", () => {
    const { option } = card(last({}));
    expect(option.textContent).toContain("Nurul Aisyah Rahman");
    expect(option.textContent).toContain("3m");
    expect(option.textContent).toContain("Hello");
    expect(option.textContent).toContain("60 12-884 1937");
  });

  it.each(STATUS_MARKS)("marks an own message that is %s as %s", (status, label) => {
    card(last({ direction: "out", status }));
    expect(screen.getByRole("img", { name: label })).toBeTruthy();
  });

  it("names who is called by @, as far as their chats are here, and nobody else", () => {
    const desk = fakeDesk({ conversations: [aConversation({ id: uuid(8), name: "Lim", chatId: "60173948261@c.us" })] });
    const { option } = card(last({ preview: "Ask @60173948261, not @60129384756" }), { desk });
    expect(option.textContent).toContain("Ask @Lim, not @60129384756");
  });

  it("puts no ticks before a message from the other side", () => {
    card(last({ direction: "in", status: "read" }));
    expect(screen.queryByRole("img")).toBeNull();
  });

  it("says in words that the last message was not sent", () => {
    const { option } = card(last({ direction: "out", status: "failed" }));
    expect(option.textContent).toContain("Not sent.");
  });

  it.each([
    ["voice", null, "Voice message"],
    ["image", null, "Photo"],
    ["image", "Boleh pakai locker ni?", "Photo · Boleh pakai locker ni?"],
    ["document", "Timetable.pdf", "Timetable.pdf"],
    ["location", null, "Location"],
    ["unsupported", null, "Message this desk cannot show"],
  ] as const)("says what a %s with preview %j is", (kind, preview, text) => {
    card(last({ kind, preview }));
    expect(screen.getByText(text)).toBeTruthy();
  });

  it.each([
    ["in", "This message was deleted"],
    ["out", "You deleted this message"],
  ] as const)("says that the last message (%s) was taken back, not what it was", (direction, said) => {
    const { option } = card(last({ direction, kind: "image", preview: null, deleted: true }));
    expect(option.textContent).toContain(said);
    expect(option.textContent).not.toContain("Photo");
    expect(screen.queryByRole("img")).toBeNull();
  });

  it("says how long a voice message is", () => {
    card(last({ kind: "voice", preview: null, durationMs: 7_200 }));
    expect(screen.getByText("Voice message, 0:07")).toBeTruthy();
  });

  it("shows how many wait, up to 99+, and says it in words", () => {
    card({ unreadCount: 120 });
    expect(screen.getByText("99+")).toBeTruthy();
    expect(screen.getByText("120 unread")).toBeTruthy();
  });

  it("shows no count when nothing waits", () => {
    card({ unreadCount: 0 });
    expect(screen.queryByText(/unread/)).toBeNull();
  });

  it("shows two tags by their names and counts the rest", () => {
    const { option } = card({ tags: ["vip", "urgent", "late", "pt"] });
    expect(screen.getByText("VIP")).toBeTruthy();
    expect(screen.getByText("Urgent")).toBeTruthy();
    expect(screen.getByText("+2")).toBeTruthy();
    expect(option.textContent).not.toContain("late");
  });

  it("shows a tag nobody defined any more by its key", () => {
    card({ tags: ["old-tag"] });
    expect(screen.getByText("old-tag")).toBeTruthy();
  });

  it("says who looks after it", () => {
    card({ assignedStaffName: "Hafiz" });
    expect(screen.getByText("Assigned to Hafiz")).toBeTruthy();
  });

  it("names a group as a group, not by a number", () => {
    card({ isGroup: true, phone: null });
    expect(screen.getByText("Group")).toBeTruthy();
  });

  it("says how many are in a group once that is known", () => {
    card({ isGroup: true, phone: null, groupSize: 28 });
    expect(screen.getByText("28 people")).toBeTruthy();
  });

  it("shows what stands unsent before the last message, but not while the chat is open", () => {
    const desk = fakeDesk();
    setDraft(desk, uuid(1), "Baik encik");
    card(last({}), { desk });
    expect(screen.getByText("Draft:")).toBeTruthy();
    expect(screen.getByText("Baik encik")).toBeTruthy();
    expect(screen.queryByText("Hello")).toBeNull();
  });

  it("hides the draft of the open chat", () => {
    const desk = fakeDesk();
    setDraft(desk, uuid(1), "Baik encik");
    card(last({}), { desk, selected: true });
    expect(screen.queryByText("Draft:")).toBeNull();
  });

  it.each([
    [{ linked: true }, "Looked after by a colleague"],
    [{ status: "archived" }, "Archived"],
    [{ status: "handled" }, "Handled"],
  ] as const)("carries a sign for %j", (overrides, label) => {
    card(overrides);
    expect(screen.getByText(label)).toBeTruthy();
  });

  it("can be empty", () => {
    card({ lastMessage: null });
    expect(screen.getByText("No messages yet")).toBeTruthy();
  });

  it("opens its conversation and says when it is the open one", () => {
    const { onOpen, option } = card({}, { selected: true });
    fireEvent.click(option);
    expect(onOpen).toHaveBeenCalledWith(uuid(1));
    expect(option.getAttribute("aria-selected")).toBe("true");
  });

  it.each([
    ["ms", "3m", "Foto"],
    ["zh", "3分钟", "照片"],
  ] as const)("speaks %s", (locale, time, photo) => {
    const { option } = card(last({ kind: "image", preview: null }), { locale });
    expect(option.textContent).toContain(time);
    expect(option.textContent).toContain(photo);
  });
});

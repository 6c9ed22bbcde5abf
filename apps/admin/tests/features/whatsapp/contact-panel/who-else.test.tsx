// @vitest-environment happy-dom
import type { Participant, Person } from "@kaunter/domain";
import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { uuid } from "../../../support/builders";
import { CHAT, NOBODY, openPanel, personRoutes, TAN, UNKNOWN } from "../../../support/person-panel";

const { answers } = personRoutes();
const open = openPanel(answers);

describe("the same person elsewhere", () => {
  it("is one tap away, by channel or by number", async () => {
    const openChat = vi.fn();
    const other = {
      gateway: "waha",
      session: "kepong",
      chatId: "60162345817@c.us",
      name: TAN.name,
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

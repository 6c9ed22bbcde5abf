// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { BubbleRow } from "@/features/whatsapp/thread/bubble-row";
import { answerRoutes } from "../../../support/answer-routes";
import { drawBubble as draw } from "../../../support/bubble";
import { aConversation, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { renderWords } from "../../../support/render";
import { messageRow } from "../../../support/thread-rows";

describe("a message of somebody else", () => {
  it("carries no tick", () => {
    draw(messageRow(1));
    expect(screen.queryByRole("img")).toBeNull();
  });

  it("says when it was edited, forwarded, late, or handled by AI", () => {
    draw(messageRow(1, { editedAtMs: 1, forwarded: true, late: true, aiProcessed: true }));
    expect(screen.getByText("Edited")).toBeTruthy();
    expect(screen.getByText("Forwarded")).toBeTruthy();
    expect(screen.getByRole("img", { name: /Arrived late/ })).toBeTruthy();
    expect(screen.getByText("AI")).toBeTruthy();
  });

  it("shows reactions, equal ones counted together", () => {
    const reactions = ["👍", "👍", "❤️"].map((emoji, index) => ({ emoji, senderId: String(index), fromMe: false }));
    draw(messageRow(1, { reactions }));
    expect(screen.getByRole("button", { name: "3 reactions: 👍 ❤️" }).textContent).toBe("👍2❤️");
  });

  it("tells who put which reaction when asked", async () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    const reactions = [
      { emoji: "👍", senderId: aConversation().chatId, fromMe: false },
      { emoji: "🙏", senderId: "60388880000@c.us", fromMe: true },
    ];
    draw(messageRow(1, { reactions }), { desk });
    fireEvent.click(screen.getByRole("button", { name: /2 reactions/ }));
    const people = await screen.findByRole("dialog", { name: "2 reactions" });
    expect(people.textContent).toBe("👍Nurul Aisyah Rahman🙏You");
  });

  it("says that it came through WAHA, and that an appointment came of it", () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    draw(messageRow(1, { appointmentCreated: true }), { desk });
    expect(screen.getByTitle("Through WhatsApp (WAHA)").textContent).toContain("1%");
    expect(screen.getByRole("img", { name: "An appointment was made" })).toBeTruthy();
  });

  it("does not say so of another gateway", () => {
    const desk = fakeDesk({ conversations: [aConversation({ gateway: "ultramsg" })] });
    draw(messageRow(1), { desk });
    expect(screen.queryByTitle("Through WhatsApp (WAHA)")).toBeNull();
  });

  it("shows what it quotes from its own copy, while the quoted one is not here", () => {
    const quoted = {
      bareId: "Q",
      fromMe: true,
      senderId: null,
      body: "Class at *8*",
      kind: "text",
      ofStatus: false,
    } as const;
    draw(messageRow(1, { quotedBareId: "Q", quoted }));
    expect(screen.getByRole("button", { name: /Answers to/ }).textContent).toBe("Answers to:YouClass at 8");
  });

  it("leads nowhere from a status it quotes", () => {
    const quoted = { bareId: "Q", fromMe: true, senderId: null, body: null, kind: "image", ofStatus: true } as const;
    draw(messageRow(1, { quotedBareId: "Q", quoted }));
    expect(screen.getByText("You · Status")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Answers to/ })).toBeNull();
  });

  it("that was deleted is asked for by those who may answer, and only when they want it", async () => {
    const original = { body: "take it back", content: { kind: "text", preview: null }, mediaState: null };
    const times = { sentAtMs: 1, receivedAtMs: 1, deliveredAtMs: null, readAtMs: null };
    const fetch = answerRoutes({
      [`/api/waha/messages/${uuid(3001)}/info`]: () => ({
        ...times,
        ...{ gateway: "waha", session: "default", earlierBodies: [], original, raw: null, votes: [] },
      }),
    });
    draw(messageRow(1, { body: null, revokedAtMs: 1, hasOriginal: true }));
    expect(fetch).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("button", { name: "Show" }));
    expect(await screen.findByText("take it back")).toBeTruthy();
    vi.unstubAllGlobals();
  });

  it("that was deleted stays hidden for people who may only read", () => {
    draw(messageRow(1, { body: null, revokedAtMs: 1, hasOriginal: true }), { permissions: ["chats.can_view"] });
    expect(screen.getByText("This message was deleted")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show" })).toBeNull();
  });

  it("names its sender and number in a group, at the first of a run only", () => {
    const desk = fakeDesk({ conversations: [aConversation({ isGroup: true })] });
    const sender = { chatId: "60192017745@c.us", phone: "60192017745", name: "Siti Norhaliza" };
    const { unmount } = draw(messageRow(1, { sender }), { desk });
    expect(screen.getByText("Siti Norhaliza")).toBeTruthy();
    expect(screen.getByText("60 19-201 7745")).toBeTruthy();
    unmount();
    draw({ ...messageRow(1, { sender }), firstInGroup: false }, { desk });
    expect(screen.queryByText("Siti Norhaliza")).toBeNull();
  });

  it("of nothing but emoji stands big and without a bubble", () => {
    draw(messageRow(1, { body: "😄" }));
    expect(screen.getByText("😄").className).toContain("text-[40px]");
  });

  it("that answers one further up offers the way there", () => {
    const onQuote = vi.fn();
    const element = messageRow(1, { quotedBareId: "OLD" });
    renderWords(<BubbleRow element={element} fresh={false} flash={false} found={false} onQuote={onQuote} />);
    fireEvent.click(screen.getByRole("button", { name: /An earlier message/ }));
    expect(onQuote).toHaveBeenCalledWith("OLD");
  });
});

describe("somebody in a group", () => {
  const inGroup = (chatId: string) => {
    const state = fakeDesk({ conversations: [aConversation({ isGroup: true })] });
    const sender = { chatId, phone: "60120000007", name: "Ben" };
    const { container } = draw(messageRow(1, { sender }), { desk: state });
    return container.querySelector("b")?.className ?? "";
  };

  it("has a name in a colour that is theirs, every time", () => {
    const colours = ["1@c.us", "2@c.us", "3@c.us", "4@c.us"].map(inGroup);
    expect(colours.map((one) => /--sender-\d/.exec(one)?.[0])).not.toContain(undefined);
    expect(new Set(colours).size).toBeGreaterThan(1);
    expect(inGroup("1@c.us")).toBe(colours[0]);
  });
});

describe("a quote", () => {
  it("of something that was taken back or forgotten since says so, and not what it was", () => {
    const quoted = { bareId: "Q", fromMe: false, senderId: null, body: null, kind: "text", ofStatus: false } as const;
    const { container } = draw(messageRow(1, { quotedBareId: "Q", quoted: { ...quoted, gone: true } }));
    expect(container.textContent).toContain("This message was deleted");
  });
});

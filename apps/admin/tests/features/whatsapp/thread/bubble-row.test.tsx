// @vitest-environment happy-dom
import type { BubbleElement } from "@kaunter/chat-core";
import { type ChatMessage, MESSAGE_KINDS } from "@kaunter/domain";
import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { BubbleRow } from "@/features/whatsapp/thread/bubble-row";
import { answerRoutes } from "../../../support/answer-routes";
import { aConversation, aMessage, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { KIND_SAMPLES } from "../../../support/kind-samples";
import { type RenderOptions, renderWords } from "../../../support/render";
import { messageRow, outgoingRow } from "../../../support/thread-rows";

function draw(element: BubbleElement, options: RenderOptions = {}) {
  return renderWords(<BubbleRow element={element} fresh={false} flash={false} onQuote={vi.fn()} />, options);
}

const own = (overrides: Partial<ChatMessage> = {}) =>
  messageRow(1, { direction: "out", sentBy: "Mei Ling", clientId: uuid(40), status: "sent", ...overrides });

describe("a message of ours", () => {
  it.each([
    ["queued", "Sending"],
    ["dispatching", "Sending"],
    ["unconfirmed", "Sending"],
    ["sent", "Sent"],
    ["delivered", "Delivered"],
    ["read", "Read"],
    ["played", "Read"],
    ["failed", "Not sent"],
  ] as const)("that is %s carries the mark %s", (status, mark) => {
    draw(own({ status }));
    expect(screen.getByRole("img", { name: mark })).toBeTruthy();
  });

  it("looks the same before the server knows it", () => {
    draw(outgoingRow(uuid(9)));
    expect(screen.getByText("on its way")).toBeTruthy();
    expect(screen.getByRole("img", { name: "Sending" })).toBeTruthy();
  });

  it("that failed says why, and Retry asks the server again", async () => {
    const retryMessage = vi.fn(() => Promise.resolve({ messageId: "x", record: aMessage({ direction: "out" }) }));
    draw(own({ status: "failed", failureCode: "gateway_not_working" }), { desk: fakeDesk({ api: { retryMessage } }) });
    expect(screen.getByText(/Not sent\. WhatsApp is not connected/)).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Retry" }));
      await Promise.resolve();
    });
    expect(retryMessage).toHaveBeenCalledWith(uuid(3001));
  });

  it("that failed can be discarded", async () => {
    const discardMessage = vi.fn(() => Promise.resolve());
    draw(own({ status: "failed" }), { desk: fakeDesk({ api: { discardMessage } }) });
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Discard" }));
      await Promise.resolve();
    });
    expect(discardMessage).toHaveBeenCalledWith(uuid(3001));
  });

  it("that never reached the server is discarded here", async () => {
    const desk = fakeDesk();
    const { entry, ...row } = outgoingRow(uuid(9));
    desk.store.dispatch({ ...entry, type: "send/queued" });
    draw({ ...row, entry: { ...entry, state: "failed", errorCode: "gateway_unreachable" } }, { desk });
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Discard" }));
      await Promise.resolve();
    });
    expect(desk.store.getState().outbox).toEqual({});
  });

  it("that failed offers nothing to people who may only read", () => {
    draw(own({ status: "failed" }), { permissions: ["chats.can_view"] });
    expect(screen.getByText(/Not sent\./)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Retry" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Discard" })).toBeNull();
  });

  it("that nobody confirmed says so without offering to send it twice", () => {
    draw(own({ status: "unconfirmed" }));
    expect(screen.getByText(/Could not be confirmed/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Retry" })).toBeNull();
  });
});

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
    renderWords(<BubbleRow element={element} fresh={false} flash={false} onQuote={onQuote} />);
    fireEvent.click(screen.getByRole("button", { name: /An earlier message/ }));
    expect(onQuote).toHaveBeenCalledWith("OLD");
  });
});

describe.each(MESSAGE_KINDS)("a bubble of the kind %s", (kind) => {
  const { content, body, says } = KIND_SAMPLES[kind];
  const about = { content, body, mediaState: "stored" } as const;

  it.each([
    ["in", "They said:"],
    ["out", "We said:"],
  ] as const)("says whose it is, what it says and, of ours alone, how far it got (%s)", (direction, author) => {
    const { container } = draw(messageRow(1, { ...about, direction, status: "read" }));
    const isLine = kind === "notice";
    expect(container.textContent.includes(author)).toBe(!isLine);
    for (const words of says) expect(container.textContent).toContain(words);
    expect(screen.queryAllByRole("img", { name: "Read" })).toHaveLength(direction === "out" && !isLine ? 1 : 0);
    expect(screen.queryAllByRole("button", { name: "Message options" })).toHaveLength(isLine ? 0 : 1);
  });

  it("leaves nothing of itself when it was taken back", () => {
    if (kind === "notice") return;
    const { container } = draw(messageRow(1, { ...about, revokedAtMs: 1, hasOriginal: true }));
    for (const words of says) expect(container.textContent).not.toContain(words);
    expect(container.textContent).toContain("This message was deleted");
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

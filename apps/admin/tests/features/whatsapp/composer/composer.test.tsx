// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { selectDraft } from "@kaunter/chat-core";
import { Composer } from "@/features/whatsapp/composer/composer";
import { setDraft } from "@/features/whatsapp/state/actions/set-draft";
import { LOCALES } from "@/i18n/locale";
import { answerRoutes } from "../../../support/answer-routes";
import { aConversation, aMessage, aSession, uuid } from "../../../support/builders";
import { fakeDesk, type FakeDeskOptions } from "../../../support/fake-desk";
import { renderWords, type RenderOptions } from "../../../support/render";

const CHAT = uuid(1);

function open(desk: FakeDeskOptions = {}, options: RenderOptions = {}) {
  const sendText = vi.fn(fakeDesk().api.sendText);
  const chats = { conversations: [aConversation(), aConversation({ id: uuid(2), name: "Tan Wei Jie" })] };
  const made = fakeDesk({ ...chats, ...desk, api: { sendText, ...desk.api } });
  const view = renderWords(<Composer conversationId={CHAT} />, { ...options, desk: made });
  return { desk: made, sendText, view };
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Message" });
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const sendButton = () => screen.getByRole<HTMLButtonElement>("button", { name: "Send" });

describe("the composer", () => {
  it("sends with Enter, empties itself and keeps the focus", async () => {
    const { sendText } = open();
    type("  Sunday 8 am is open.  ");
    expect(fireEvent.keyDown(field(), { key: "Enter" })).toBe(false);
    expect(field().value).toBe("");
    expect(document.activeElement).toBe(field());
    await waitFor(() => expect(sendText).toHaveBeenCalledOnce());
    expect(sendText.mock.calls[0]?.[0]).toMatchObject({ conversationId: CHAT, text: "Sunday 8 am is open." });
  });

  it("sends with the button", () => {
    const { sendText } = open();
    type("Hi");
    fireEvent.click(sendButton());
    expect(sendText).toHaveBeenCalledOnce();
  });

  it("sends a text once however fast Enter is pressed twice", () => {
    const { sendText } = open();
    type("Hi");
    fireEvent.keyDown(field(), { key: "Enter" });
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(sendText).toHaveBeenCalledOnce();
  });

  it("leaves Shift+Enter to the browser for a new line", () => {
    const { sendText } = open();
    type("Hi");
    expect(fireEvent.keyDown(field(), { key: "Enter", shiftKey: true })).toBe(true);
    expect(sendText).not.toHaveBeenCalled();
  });

  it.each([
    ["while an input method composes", { isComposing: true }],
    ["when the input method's Enter comes after the composition, as in Safari", { keyCode: 229 }],
  ])("leaves Enter to the input method %s", (_, event) => {
    const { sendText } = open();
    type("nihao");
    expect(fireEvent.keyDown(field(), { key: "Enter", ...event })).toBe(true);
    expect(sendText).not.toHaveBeenCalled();
    expect(field().value).toBe("nihao");
  });

  it.each(["", "   ", "\n\n"])("has nothing to send in %j", (text) => {
    const { sendText } = open();
    type(text);
    expect(sendButton().disabled).toBe(true);
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(sendText).not.toHaveBeenCalled();
  });

  it("keeps a draft for each chat", () => {
    const { desk, view } = open();
    type("for Nurul");
    view.rerender(<Composer conversationId={uuid(2)} />);
    expect(field().value).toBe("");
    type("for Wei Jie");
    view.rerender(<Composer conversationId={CHAT} />);
    expect(field().value).toBe("for Nurul");
    expect(desk.store.getState().drafts).toEqual({ [CHAT]: "for Nurul", [uuid(2)]: "for Wei Jie" });
  });

  it("shows a draft that comes back after a reload", async () => {
    const { desk } = open();
    setDraft(desk, CHAT, "half a sentence");
    await waitFor(() => expect(field().value).toBe("half a sentence"));
  });

  it("says before sending that a text is too long, and does not send it", () => {
    const { sendText } = open();
    type("a".repeat(65_539));
    expect(screen.getByRole("status").textContent).toContain("3 characters too many");
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(sendButton().disabled).toBe(true);
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(sendText).not.toHaveBeenCalled();
    expect(field().value).toHaveLength(65_539);
  });

  it("goes back to the newest messages after an answer from an old place", async () => {
    const readHistory = vi.fn(fakeDesk().api.readHistory);
    const { desk } = open({ api: { readHistory } });
    const old = { messages: [aMessage()], hasMore: true, cursor: "b", hasNewer: true, newerCursor: "a" };
    desk.store.dispatch([
      { type: "conversation/opened", conversationId: CHAT },
      { type: "history/requested", conversationId: CHAT, direction: "around" },
      {
        type: "history/loaded",
        generation: desk.store.getState().generation,
        conversationId: CHAT,
        direction: "around",
        from: null,
        page: old,
      },
    ]);
    type("Hi");
    fireEvent.keyDown(field(), { key: "Enter" });
    await waitFor(() => expect(readHistory).toHaveBeenCalledWith(CHAT, null, expect.any(Number)));
  });
});

describe("the line under the composer", () => {
  it("names the keys while all is well", () => {
    open();
    expect(screen.getByText("new line")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("");
  });

  it.each([
    ["STOPPED", "WhatsApp is not connected, so nothing can be sent"],
    ["SCAN_QR_CODE", "WhatsApp is not connected, so nothing can be sent"],
    ["FAILED", "WhatsApp is not connected, so nothing can be sent"],
    ["STARTING", "WhatsApp is starting"],
  ] as const)("says why nothing is sent while the chat's session is %s, and keeps what is written", (status, why) => {
    const state = fakeDesk({ conversations: [aConversation()] }).store.getState();
    const { desk, sendText } = open({
      state: { ...state, sessions: { default: { value: aSession({ status }), cursor: null } } },
    });
    expect(screen.getByRole("status").textContent).toContain(why);
    type("Hi");
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(sendText).not.toHaveBeenCalled();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Send" }).disabled).toBe(true);
    expect(screen.queryByRole("button", { name: "Record a voice message" })).toBeNull();
    expect(selectDraft(desk.store.getState(), CHAT)).toBe("Hi");
  });

  it("says that the gateway does not answer while nothing is known of the session, and still sends", async () => {
    const state = fakeDesk({ conversations: [aConversation()] }).store.getState();
    const { sendText } = open({
      state: { ...state, sessions: {} },
      api: { sessionInfo: () => Promise.resolve({ status: "disconnected", sessionInfo: null }) },
    });
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("WhatsApp is not connected"));
    type("Hi");
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(sendText).toHaveBeenCalledOnce();
  });

  it("looks at the session of this chat, not at another one's", () => {
    const state = fakeDesk({ conversations: [aConversation({ session: "second" })] }).store.getState();
    const sessions = {
      default: { value: aSession({ status: "STOPPED" }), cursor: null },
      second: { value: aSession({ name: "second" }), cursor: null },
    };
    open({ state: { ...state, sessions } });
    expect(screen.getByRole("status").textContent).toBe("");
  });
});

describe("a group in which only admins write", () => {
  const group = { conversations: [aConversation({ isGroup: true, phone: null })] };
  const rules = (announcementOnly: boolean) =>
    answerRoutes({ [`/api/waha/conversations/${CHAT}/rules`]: () => ({ announcementOnly }) });

  it("has the reason in the composer's place, and keeps the draft", async () => {
    rules(true);
    const { desk } = open(group);
    type("Class is at 8");
    expect(await screen.findByText(/Only the admins of this group can write/)).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(selectDraft(desk.store.getState(), CHAT)).toBe("Class is at 8");
  });

  it("is written in by an admin, and while nothing is known", async () => {
    const fetch = rules(false);
    open(group);
    expect(field()).toBeTruthy();
    await waitFor(() => expect(fetch).toHaveBeenCalledOnce());
    expect(field()).toBeTruthy();
  });

  it("is never asked about for a person's chat", () => {
    const fetch = rules(true);
    open();
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe("people who may only read", () => {
  it.each(LOCALES)("get the reason instead of a field in %s", (locale) => {
    open({}, { permissions: ["chats.can_view"], locale });
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("button")).toBeNull();
    expect(document.body.textContent).not.toContain("composer.");
    expect(document.body.textContent.length).toBeGreaterThan(15);
  });
});

describe("typing with no field in focus", () => {
  it("lands in the composer", () => {
    open();
    fireEvent.keyDown(document.body, { key: "h" });
    expect(document.activeElement).toBe(field());
  });

  it("leaves shortcuts alone", () => {
    open();
    fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
    expect(document.activeElement).not.toBe(field());
  });
});

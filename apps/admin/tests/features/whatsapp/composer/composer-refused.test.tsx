// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { selectDraft } from "@kaunter/chat-core";
import { LOCALES } from "@/i18n/locale";
import { answerRoutes } from "../../../support/answer-routes";
import { aConversation, aSession } from "../../../support/builders";
import { CHAT, field, openComposer as open, type } from "../../../support/composer";
import { fakeDesk } from "../../../support/fake-desk";

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

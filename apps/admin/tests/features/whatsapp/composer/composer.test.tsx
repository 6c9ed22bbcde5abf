// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Composer } from "@/features/whatsapp/composer/composer";
import { setDraft } from "@/features/whatsapp/state/actions/set-draft";
import { aMessage, uuid } from "../../../support/builders";
import { CHAT, field, openComposer as open, sendButton, type } from "../../../support/composer";
import { fakeDesk } from "../../../support/fake-desk";

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

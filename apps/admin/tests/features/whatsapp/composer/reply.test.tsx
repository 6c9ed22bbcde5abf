// @vitest-environment happy-dom
import type { ChatMessage } from "@kaunter/domain";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Composer } from "@/features/whatsapp/composer/composer";
import { useReply } from "@/features/whatsapp/state/reply";
import { aMedia, aConversation, aMessage, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { renderWords } from "../../../support/render";

const CHAT = uuid(1);

/** Stands for the thread, where a person picks the message to answer. */
function PickToAnswer({ message }: { readonly message: ChatMessage }) {
  const { setReplyTo } = useReply(message.conversationId);
  return (
    <button type="button" onClick={() => setReplyTo(message)}>
      {"pick"}
    </button>
  );
}

function open(message: ChatMessage = aMessage(), isGroup = false) {
  const sendText = vi.fn(fakeDesk().api.sendText);
  const desk = fakeDesk({ conversations: [aConversation({ isGroup })], api: { sendText } });
  const draw = (conversationId: string) => (
    <>
      <PickToAnswer message={message} />
      <Composer conversationId={conversationId} />
    </>
  );
  const view = renderWords(draw(CHAT), { desk });
  fireEvent.click(screen.getByText("pick"));
  return { sendText, show: (conversationId: string) => view.rerender(draw(conversationId)) };
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const cancel = () => screen.queryByRole("button", { name: "Do not quote this message" });

describe("answering one message", () => {
  it("calls somebody we know by our name, not by their own", () => {
    open(aMessage({ sender: { chatId: "1@c.us", phone: null, name: "aisyah 🌸" } }));
    expect(screen.getByText("Nurul Aisyah Rahman")).toBeTruthy();
  });

  it("shows who and what is quoted, and takes the focus", () => {
    open();
    expect(screen.getByText("Nurul Aisyah Rahman")).toBeTruthy();
    expect(screen.getByText("Sunday 8 am still open?")).toBeTruthy();
    expect(document.activeElement).toBe(field());
  });

  it("sends the quote along once, and is done with it", async () => {
    const { sendText } = open();
    for (const text of ["Yes", "See you"]) {
      fireEvent.change(field(), { target: { value: text } });
      fireEvent.keyDown(field(), { key: "Enter" });
    }
    await waitFor(() => expect(sendText).toHaveBeenCalledTimes(2));
    expect(sendText.mock.calls.map(([body]) => body.replyTo)).toEqual([uuid(1001), undefined]);
    expect(cancel()).toBeNull();
  });

  it("keeps the quote when there was nothing to send", () => {
    open();
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(cancel()).not.toBeNull();
  });

  it("is given up with Escape, and what is typed stays", () => {
    open();
    fireEvent.change(field(), { target: { value: "Yes" } });
    expect(fireEvent.keyDown(field(), { key: "Escape" })).toBe(false);
    expect(cancel()).toBeNull();
    expect(field().value).toBe("Yes");
  });

  it("is given up with its cross", () => {
    open();
    const button = cancel();
    if (button) fireEvent.click(button);
    expect(cancel()).toBeNull();
  });

  it("stays with its own chat", () => {
    const { show } = open();
    show(uuid(2));
    expect(cancel()).toBeNull();
    show(CHAT);
    expect(cancel()).not.toBeNull();
  });

  const media = aMedia({ mimetype: "image/jpeg" });
  it.each<[string, Partial<ChatMessage>, string]>([
    ["our own message", { direction: "out" }, "You"],
    ["a colleague's message", { direction: "out", sentBy: "Hafiz" }, "Hafiz"],
    ["somebody in a group", { sender: { chatId: "1@c.us", phone: "60123456789", name: "Siti" } }, "Siti"],
    ["a number in a group", { sender: { chatId: "1@c.us", phone: "60123456789", name: null } }, "60 12-345 6789"],
    ["a photo", { body: null, content: { kind: "image", media, viewOnce: false } }, "Photo"],
    ["a photo with words", { body: "receipt", content: { kind: "image", media, viewOnce: false } }, "Photo · receipt"],
    ["a deleted message", { revokedAtMs: 1 }, "This message was deleted"],
  ])("says what it quotes of %s", (_, message, words) => {
    open(aMessage(message), true);
    expect(screen.getByText(words)).toBeTruthy();
  });
});

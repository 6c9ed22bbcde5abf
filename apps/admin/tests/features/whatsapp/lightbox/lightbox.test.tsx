// @vitest-environment happy-dom
import type { ChatMessage, MessageContent } from "@kaunter/domain";
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Lightbox } from "@/features/whatsapp/lightbox/lightbox";
import { aMedia, aMessage, NOW_MS, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { renderWords } from "../../../support/render";

const photo: MessageContent = { kind: "image", media: aMedia({ mimetype: "image/png" }), viewOnce: false };
const pdf: MessageContent = { kind: "document", media: aMedia({ mimetype: "application/pdf" }) };

const sent = (number: number, content: MessageContent, overrides: Partial<ChatMessage> = {}): ChatMessage =>
  aMessage({
    id: uuid(number),
    bareId: `ID${number}`,
    content,
    mediaState: "stored",
    sentAtMs: NOW_MS + number,
    body: null,
    ...overrides,
  });

function open(messages: readonly ChatMessage[], messageId: string) {
  const desk = fakeDesk();
  const { generation } = desk.store.getState();
  const page = { messages, hasMore: false, cursor: null };
  const from = { conversationId: uuid(1), direction: "initial", from: null } as const;
  desk.store.dispatch({ type: "history/requested", conversationId: uuid(1), direction: "initial" });
  desk.store.dispatch({ type: "history/loaded", generation, ...from, page });
  const onClose = vi.fn();
  const drawn = renderWords(<Lightbox conversationId={uuid(1)} messageId={messageId} onClose={onClose} />, { desk });
  return { ...drawn, onClose };
}

const shown = (container: HTMLElement) => container.querySelector("img")?.getAttribute("src");
const address = (number: number) => `/api/waha/media?message=${uuid(number)}`;

describe("the lightbox", () => {
  const three = [sent(1, photo), sent(2, { kind: "text", preview: null }), sent(3, photo), sent(4, photo)];

  it("shows a photo and goes to its neighbours by arrows and keys, past what is no picture", () => {
    const { container } = open(three, uuid(3));
    expect(shown(container)).toBe(address(3));
    fireEvent.click(screen.getByRole("button", { name: "Previous", hidden: true }));
    expect(shown(container)).toBe(address(1));
    expect(screen.queryByRole("button", { name: "Previous", hidden: true })).toBeNull();
    const dialog = screen.getByRole("dialog", { hidden: true });
    fireEvent.keyDown(dialog, { key: "ArrowRight" });
    fireEvent.keyDown(dialog, { key: "ArrowRight" });
    expect(shown(container)).toBe(address(4));
    fireEvent.keyDown(dialog, { key: "ArrowRight" });
    expect(shown(container)).toBe(address(4));
  });

  it("comes nearer and goes back, and starts whole at the next one", () => {
    const { container } = open(three, uuid(3));
    const size = () => container.querySelector<HTMLElement>("[style]")?.style.width;
    const dialog = screen.getByRole("dialog", { hidden: true });
    fireEvent.keyDown(dialog, { key: "+" });
    fireEvent.keyDown(dialog, { key: "+" });
    expect(size()).toBe("400%");
    fireEvent.keyDown(dialog, { key: "0" });
    expect(size()).toBe("100%");
    fireEvent.keyDown(dialog, { key: "ArrowRight" });
    expect(size()).toBe("100%");
  });

  it("saves what it shows", () => {
    open(three, uuid(3));
    const link = screen.getByRole("link", { name: "Save", hidden: true });
    expect(link.getAttribute("href")).toBe(`${address(3)}&download=1`);
  });

  it("shows a PDF alone, in the browser's own viewer", () => {
    // No page is fetched in a test.
    const { happyDOM } = window as unknown as { happyDOM: { settings: { disableIframePageLoading: boolean } } };
    happyDOM.settings.disableIframePageLoading = true;
    const { container } = open([sent(1, photo), sent(2, pdf)], uuid(2));
    expect(container.querySelector("iframe")?.getAttribute("src")).toBe(address(2));
    expect(screen.queryByRole("button", { name: "Previous", hidden: true })).toBeNull();
    expect(screen.queryByRole("button", { name: "Zoom in", hidden: true })).toBeNull();
  });

  it("does not come past what was to be seen once", () => {
    const { container } = open([sent(1, { ...photo, viewOnce: true }), sent(2, photo)], uuid(2));
    fireEvent.keyDown(screen.getByRole("dialog", { hidden: true }), { key: "ArrowLeft" });
    expect(shown(container)).toBe(address(2));
  });

  it("closes when its file is not there any more", () => {
    expect(open([], uuid(9)).onClose).toHaveBeenCalled();
  });
});

// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { pickFiles } from "@/features/whatsapp/composer/attach/pick-files";
import { trayOf } from "@/features/whatsapp/composer/attach/tray";
import { Composer } from "@/features/whatsapp/composer/composer";
import { aConversation, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { renderWords } from "../../../support/render";

const CHAT = uuid(1);
const pdf = (name: string) => new File(["%PDF-1.4"], name, { type: "application/pdf" });
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Message" });
const send = () => screen.getByRole<HTMLButtonElement>("button", { name: "Send" });

function open() {
  const desk = fakeDesk({ conversations: [aConversation(), aConversation({ id: uuid(2) })] });
  return { desk, view: renderWords(<Composer conversationId={CHAT} />, { desk }) };
}

describe("files in the composer", () => {
  beforeEach(() => {
    vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:one");
  });

  it("are sent in order with the text as the caption of the first", async () => {
    const { desk } = open();
    await pickFiles(desk, CHAT, [pdf("a.pdf"), pdf("b.pdf")]);
    await screen.findByText("a.pdf");
    fireEvent.change(field(), { target: { value: "Our prices" } });
    fireEvent.keyDown(field(), { key: "Enter" });
    await waitFor(() => expect(desk.api.sendFile).toHaveBeenCalledTimes(2));
    const sent = vi.mocked(desk.api.sendFile).mock.calls.map(([what]) => what);
    expect(sent[0]).toMatchObject({ type: "file", name: "a.pdf", caption: "Our prices" });
    expect(sent[1]).toMatchObject({ type: "file", name: "b.pdf" });
    expect(desk.api.sendText).not.toHaveBeenCalled();
    expect(field().value).toBe("");
    expect(trayOf(desk.store, CHAT)).toEqual([]);
  });

  it("wait in their own chat while another is looked at", async () => {
    const { desk, view } = open();
    await pickFiles(desk, CHAT, [pdf("a.pdf")]);
    await screen.findByText("a.pdf");
    view.rerender(<Composer conversationId={uuid(2)} />);
    expect(screen.queryByText("a.pdf")).toBeNull();
    view.rerender(<Composer conversationId={CHAT} />);
    await screen.findByText("a.pdf");
  });

  it("that are refused say why and cannot be sent, and go away", async () => {
    const { desk } = open();
    await pickFiles(desk, CHAT, [new File([], "empty.pdf")]);
    expect((await screen.findByRole("alert")).textContent).toContain("This file is empty");
    expect(send().disabled).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "Remove empty.pdf" }));
    await waitFor(() => expect(trayOf(desk.store, CHAT)).toEqual([]));
  });

  it("do not go out under a caption WhatsApp would not take", async () => {
    const { desk } = open();
    await pickFiles(desk, CHAT, [pdf("a.pdf")]);
    await screen.findByText("a.pdf");
    fireEvent.change(field(), { target: { value: "a".repeat(1_030) } });
    expect(screen.getByText(/6 characters too many/)).toBeTruthy();
    expect(send().disabled).toBe(true);
  });

  it("are taken thirty at once and no more", async () => {
    const { desk } = open();
    expect(
      await pickFiles(
        desk,
        CHAT,
        Array.from({ length: 32 }, (_, n) => pdf(`${String(n)}.pdf`)),
      ),
    ).toBe(2);
    expect(trayOf(desk.store, CHAT)).toHaveLength(30);
  });
});

describe("typing, told to the person", () => {
  it("is told once while somebody writes, and ends with the message", () => {
    const { desk } = open();
    fireEvent.change(field(), { target: { value: "H" } });
    fireEvent.change(field(), { target: { value: "Hi" } });
    expect(vi.mocked(desk.api.tellTyping).mock.calls).toEqual([[CHAT, true]]);
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(vi.mocked(desk.api.tellTyping).mock.calls).toEqual([
      [CHAT, true],
      [CHAT, false],
    ]);
  });

  it("ends when another chat is opened", () => {
    const { desk, view } = open();
    fireEvent.change(field(), { target: { value: "Hi" } });
    view.rerender(<Composer conversationId={uuid(2)} />);
    expect(vi.mocked(desk.api.tellTyping).mock.calls.at(-1)).toEqual([CHAT, false]);
  });
});

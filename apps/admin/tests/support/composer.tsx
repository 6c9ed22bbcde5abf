import { fireEvent, screen } from "@testing-library/react";
import { vi } from "vitest";
import { Composer } from "@/features/whatsapp/composer/composer";
import { aConversation, uuid } from "./builders";
import { fakeDesk, type FakeDeskOptions } from "./fake-desk";
import { renderWords, type RenderOptions } from "./render";

export const CHAT = uuid(1);

/** Draws the composer of the first of two chats; `sendText` is what leaves it. */
export function openComposer(desk: FakeDeskOptions = {}, options: RenderOptions = {}) {
  const sendText = vi.fn(fakeDesk().api.sendText);
  const chats = { conversations: [aConversation(), aConversation({ id: uuid(2), name: "Tan Wei Jie" })] };
  const made = fakeDesk({ ...chats, ...desk, api: { sendText, ...desk.api } });
  const view = renderWords(<Composer conversationId={CHAT} />, { ...options, desk: made });
  return { desk: made, sendText, view };
}

export const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Message" });
export const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
export const sendButton = () => screen.getByRole<HTMLButtonElement>("button", { name: "Send" });

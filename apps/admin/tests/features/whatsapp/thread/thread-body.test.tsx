// @vitest-environment happy-dom
import { AppError } from "@kaunter/domain";
import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Composer } from "@/features/whatsapp/composer/composer";
import { openConversation } from "@/features/whatsapp/state/actions/open-conversation";
import type { Desk } from "@/features/whatsapp/state/desk";
import { Announcer } from "@/features/whatsapp/thread/announcer";
import { ThreadBody } from "@/features/whatsapp/thread/thread-body";
import { ThreadHead } from "@/features/whatsapp/thread/thread-head";
import { aConversation, NOW_MS, uuid } from "../../../support/builders";
import { EMPTY_HISTORY, fakeDesk } from "../../../support/fake-desk";
import { renderWords } from "../../../support/render";
import { messageRow, messageRows } from "../../../support/thread-rows";

const id = uuid(1);
const body = (desk: Desk) => renderWords(<ThreadBody conversationId={id} />, { desk });

describe("the middle of the desk", () => {
  it("shows bubbles without words while the messages are on their way", () => {
    body(fakeDesk({ conversations: [aConversation()] }));
    expect(screen.getByText("Loading messages…")).toBeTruthy();
  });

  it("says so when there are none yet", async () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    await openConversation(desk, id);
    body(desk);
    expect(screen.getByText("No messages yet")).toBeTruthy();
    expect(screen.getByText("What you write first starts this chat.")).toBeTruthy();
  });

  it("asks nobody to write who may not", async () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    await openConversation(desk, id);
    renderWords(<ThreadBody conversationId={id} />, { desk, permissions: ["chats.can_view"] });
    expect(screen.getByText("They will stand here once somebody writes.")).toBeTruthy();
  });

  it("says what went wrong and tries again", async () => {
    const readHistory = vi
      .fn(() => Promise.resolve(EMPTY_HISTORY))
      .mockRejectedValueOnce(new AppError("database_unavailable", "down"));
    const desk = fakeDesk({ conversations: [aConversation()], api: { readHistory } });
    await openConversation(desk, id);
    body(desk);
    expect(screen.getByText(/records cannot be reached/)).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Try again" }));
      await Promise.resolve();
    });
    expect(await screen.findByText("No messages yet")).toBeTruthy();
  });

  it("offers nothing where there is no chat, or none for this person to see", async () => {
    const away = () => Promise.reject(new AppError("not_found", "gone"));
    const desk = fakeDesk({ api: { readHistory: away, findConversation: away } });
    await openConversation(desk, id);
    renderWords(
      <>
        <ThreadHead conversationId={id} />
        <ThreadBody conversationId={id} />
        <Composer conversationId={id} />
      </>,
      { desk },
    );
    expect(screen.getByText("This chat is not here")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});

describe("the head of a thread", () => {
  it("says who it is with, their badge and number", () => {
    renderWords(<ThreadHead conversationId={id} />, { desk: fakeDesk({ conversations: [aConversation()] }) });
    expect(screen.getByRole("heading", { name: "Nurul Aisyah Rahman" })).toBeTruthy();
    expect(screen.getByText("Active")).toBeTruthy();
    expect(screen.getByText("60 12-884 1937")).toBeTruthy();
  });

  it("says when they are typing", () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    desk.store.dispatch({ type: "typing/started", chatId: "60128841937@c.us", untilMs: NOW_MS + 15_000 });
    renderWords(<ThreadHead conversationId={id} />, { desk });
    expect(screen.getByText(/typing…/)).toBeTruthy();
  });

  it("does not say so of what was over before the chat was opened", () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    desk.store.dispatch({ type: "typing/started", chatId: "60128841937@c.us", untilMs: NOW_MS - 1 });
    renderWords(<ThreadHead conversationId={id} />, { desk });
    expect(screen.queryByText(/typing…/)).toBeNull();
  });

  it("leads back to the list and to the panel", () => {
    const view = { close: vi.fn(), togglePanel: vi.fn() };
    const desk = fakeDesk({ conversations: [aConversation()] });
    renderWords(<ThreadHead conversationId={id} />, { desk, view });
    fireEvent.click(screen.getByRole("button", { name: "Back to the list" }));
    fireEvent.click(screen.getByRole("button", { name: "Show contact info" }));
    expect(view.close).toHaveBeenCalledOnce();
    expect(view.togglePanel).toHaveBeenCalledOnce();
  });
});

describe("what screen readers hear", () => {
  it("is a new message of somebody else, and how many when there are several", () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    const before = messageRows(1);
    const { rerender, container } = renderWords(<Announcer conversationId={id} rows={before} />, { desk });
    const said = () => container.querySelector("[aria-live=polite]")?.textContent;
    expect(said()).toBe("");
    const one = [...before, messageRow(2, { body: "*Hi* there" })];
    rerender(<Announcer conversationId={id} rows={one} />);
    expect(said()).toBe("Nurul Aisyah Rahman: Hi there");
    rerender(<Announcer conversationId={id} rows={[...one, ...messageRows(3, 4)]} />);
    expect(said()).toBe("2 new messages");
    rerender(<Announcer conversationId={id} rows={[...messageRows(0), ...one, ...messageRows(3, 4)]} />);
    expect(said()).toBe("2 new messages");
  });
});

// @vitest-environment happy-dom
import { type ChatMessage, MESSAGE_KINDS } from "@kaunter/domain";
import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { BubbleRow } from "@/features/whatsapp/thread/bubble-row";
import { drawBubble as draw } from "../../../support/bubble";
import { aMessage, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { KIND_SAMPLES } from "../../../support/kind-samples";
import { STATUS_MARKS } from "../../../support/status-marks";
import { messageRow, outgoingRow } from "../../../support/thread-rows";

const own = (overrides: Partial<ChatMessage> = {}) =>
  messageRow(1, { direction: "out", sentBy: "Mei Ling", clientId: uuid(40), status: "sent", ...overrides });

describe("a message of ours", () => {
  it.each(STATUS_MARKS)("that is %s carries the mark %s", (status, mark) => {
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

describe("a long message", () => {
  const body = `${"word ".repeat(1_000)}needle`;
  it("shows its beginning until somebody wants the rest", () => {
    const { container } = draw(messageRow(1, { body }));
    expect(container.textContent).not.toContain("needle");
    fireEvent.click(screen.getByRole("button", { name: "Read more" }));
    expect(container.textContent).toContain("needle");
  });

  it("that was found is shown as a whole, and stays so when the search goes on", () => {
    const { container, rerender } = draw(messageRow(1, { body }), { found: true });
    expect(container.textContent).toContain("needle");
    rerender(
      <BubbleRow element={messageRow(1, { body })} fresh={false} flash={false} found={false} onQuote={vi.fn()} />,
    );
    expect(container.textContent).toContain("needle");
  });
});

// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LinkLine } from "@/features/whatsapp/link-status/link-line";
import { SessionBanner } from "@/features/whatsapp/link-status/session-banner";
import { SessionPill } from "@/features/whatsapp/link-status/session-pill";
import { aSession } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { renderWords } from "../../../support/render";

function statusDesk(status: "connected" | "disconnected" | "loading", session: ReturnType<typeof aSession> | null) {
  return fakeDesk({ api: { sessionInfo: () => Promise.resolve({ status, sessionInfo: session }) } });
}

describe("the WhatsApp session's state", () => {
  it.each([
    ["WORKING", "connected", "Working"],
    ["STARTING", "loading", "Starting"],
    ["SCAN_QR_CODE", "disconnected", "Scan the code"],
    ["FAILED", "disconnected", "Failed"],
    ["STOPPED", "disconnected", "Stopped"],
  ] as const)("%s is said in words", async (status, connection, word) => {
    const session = aSession({ status, rawStatus: status });
    renderWords(<SessionPill />, { desk: statusDesk(connection, session) });
    expect(await screen.findByText(`WhatsApp session: ${word}`)).toBeTruthy();
  });

  it("shows a word Kaunter does not know as it is", async () => {
    const session = aSession({ status: "UNKNOWN", rawStatus: "PASSKEY_REQUIRED" });
    renderWords(<SessionPill />, { desk: statusDesk("disconnected", session) });
    expect(await screen.findByText("PASSKEY_REQUIRED")).toBeTruthy();
  });

  it("raises the banner only while it is not connected", async () => {
    renderWords(<SessionBanner />, { desk: statusDesk("disconnected", aSession({ status: "FAILED" })) });
    expect(await screen.findByText("WhatsApp is not connected.")).toBeTruthy();
  });

  it("does not alarm anybody while it starts", async () => {
    const sessionInfo = vi.fn(() => Promise.resolve({ status: "loading" as const, sessionInfo: aSession() }));
    renderWords(<SessionBanner />, { desk: fakeDesk({ api: { sessionInfo } }) });
    await waitFor(() => expect(sessionInfo).toHaveBeenCalled());
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("changes with the feed, without waiting for the next question", async () => {
    const sessionInfo = vi.fn(() => Promise.resolve({ status: "connected" as const, sessionInfo: aSession() }));
    const desk = fakeDesk({ api: { sessionInfo } });
    renderWords(<SessionBanner />, { desk });
    await waitFor(() => expect(sessionInfo).toHaveBeenCalled());
    act(() => desk.store.dispatch({ type: "session/changed", session: aSession({ status: "FAILED" }) }));
    expect(await screen.findByText("WhatsApp is not connected.")).toBeTruthy();
  });
});

describe("the line about this screen's own connection", () => {
  afterEach(() => void vi.useRealTimers());

  it("appears when the desk has been behind for two seconds, and goes when it is back", () => {
    vi.useFakeTimers();
    const desk = fakeDesk();
    renderWords(<LinkLine />, { desk });
    act(() => desk.store.dispatch({ type: "link/lost", offline: false, atMs: 1 }));
    act(() => void vi.advanceTimersByTime(1999));
    expect(screen.queryByRole("status")).toBeNull();
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.getByText(/^Connection lost/)).toBeTruthy();
    act(() => desk.store.dispatch({ type: "link/lost", offline: true, atMs: 2 }));
    expect(screen.getByText(/^No network/)).toBeTruthy();
    act(() => desk.store.dispatch({ type: "link/live", cursor: "1.2.1", atMs: 3 }));
    expect(screen.queryByRole("status")).toBeNull();
  });
});

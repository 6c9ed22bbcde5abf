// @vitest-environment happy-dom
import type { SessionInfo } from "@kaunter/domain";
import { act, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LinkLine } from "@/features/whatsapp/link-status/link-line";
import { SessionBanner } from "@/features/whatsapp/link-status/session-banner";
import { aSession, NOW_MS } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";
import { renderWords } from "../../../support/render";

function show(over: Partial<SessionInfo>, element: React.ReactElement) {
  const session = aSession(over);
  const sessionInfo = vi.fn(() => Promise.resolve({ status: "connected" as const, sessionInfo: session }));
  const desk = fakeDesk({ api: { sessionInfo } });
  desk.store.dispatch([
    { type: "session/changed", session },
    { type: "link/live", cursor: "1.1.1", atMs: 1 },
  ]);
  renderWords(element, { desk });
  return desk;
}

describe("reading WhatsApp's history", () => {
  it("is told chat by chat, and says nothing once it is done", () => {
    const desk = show({ sync: { done: 120, total: 1450 } }, <LinkLine />);
    expect(screen.getByText("Syncing 120 of 1,450 chats")).toBeTruthy();
    act(() => desk.store.dispatch({ type: "session/changed", session: aSession({ sync: null }) }));
    expect(screen.queryByRole("status")).toBeNull();
  });
});

describe("a database that is away", () => {
  afterEach(() => void vi.useRealTimers());

  it("is called by its name, not blamed on the network", () => {
    vi.useFakeTimers();
    const desk = show({}, <LinkLine />);
    act(() => desk.store.dispatch({ type: "link/lost", offline: false, code: "database_unavailable", atMs: 2 }));
    act(() => void vi.advanceTimersByTime(2000));
    expect(screen.getByText(/^The database is not answering/)).toBeTruthy();
  });
});

describe("the deaf alarm", () => {
  it("names the session and what to do, and goes when its events are heard again", () => {
    const desk = show({ deafSinceMs: NOW_MS }, <SessionBanner />);
    expect(screen.getByText(/Restart the session “default”/)).toBeTruthy();
    act(() => desk.store.dispatch({ type: "session/changed", session: aSession({ deafSinceMs: null }) }));
    expect(screen.queryByText(/Restart the session/)).toBeNull();
  });

  it("is silent on a quiet night, and when the session is not connected anyway", () => {
    show({}, <SessionBanner />);
    show({ deafSinceMs: NOW_MS, status: "FAILED" }, <SessionBanner />);
    expect(screen.queryByText(/Restart the session/)).toBeNull();
  });
});

// @vitest-environment happy-dom
import type { DeskState } from "@kaunter/chat-core";
import type { Conversation } from "@kaunter/domain";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { claimAlert } from "@/features/whatsapp/alerts/claim-alert";
import { newsBetween } from "@/features/whatsapp/alerts/news";
import { notify } from "@/features/whatsapp/alerts/notify";
import { aConversation, NOW_MS, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";

const said = (atMs: number, overrides: Partial<Conversation> = {}): Conversation =>
  aConversation({
    lastMessage: { atMs, preview: "Open?", kind: "text", direction: "in", status: "delivered" },
    ...overrides,
  });

/** The desk with these rows; those of the feed have a cursor. */
function desk(
  rows: readonly Conversation[],
  cursor: string | null = "1.2.1",
  link: "live" | "stale" = "live",
): DeskState {
  const state = fakeDesk().store.getState();
  const byId = Object.fromEntries(rows.map((value) => [value.id, { value, cursor }]));
  return { ...state, conversations: { ...state.conversations, byId }, link: { ...state.link, state: link } };
}

describe("news", () => {
  const before = said(NOW_MS, { unreadCount: 1 });
  const after = said(NOW_MS + 1, { unreadCount: 2 });
  const answered = said(NOW_MS + 1, {
    unreadCount: 2,
    lastMessage: { atMs: NOW_MS + 1, preview: "Yes", kind: "text", direction: "out", status: "sent" },
  });
  const ids = (was: DeskState, is: DeskState) => newsBetween(was, is).map(({ id }) => id);

  it("is a badge that rises with a newer message from outside", () => {
    expect(ids(desk([before]), desk([after]))).toEqual([before.id]);
    expect(ids(desk([]), desk([said(NOW_MS, { unreadCount: 1 })]))).toEqual([before.id]);
  });

  it.each<[string, DeskState, DeskState]>([
    ["what a colleague answered", desk([before]), desk([answered])],
    ["what was read elsewhere", desk([after]), desk([{ ...after, unreadCount: 0 }])],
    ["a tag", desk([before]), desk([{ ...before, tags: ["vip"] }])],
    ["what was filled in from the past", desk([before]), desk([{ ...before, unreadCount: 2 }])],
    ["what comes while catching up", desk([before], "1.2.1", "stale"), desk([after])],
    ["a page that was scrolled to", desk([]), desk([before], null)],
    ["an old chat that was retagged", desk([after]), desk([after, said(NOW_MS - 9, { id: uuid(2), unreadCount: 3 })])],
  ])("is not %s", (_, was, is) => {
    expect(ids(was, is)).toEqual([]);
  });
});

describe("of several tabs", () => {
  const held = new Set<string>();
  beforeEach(() => {
    vi.useFakeTimers();
    held.clear();
    const request = async (name: string, _: unknown, work: (lock: object | null) => Promise<void>) => {
      if (held.has(name)) return work(null);
      held.add(name);
      await work({});
      held.delete(name);
    };
    vi.stubGlobal("navigator", { locks: { request } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const answers = async (...inFront: boolean[]) => {
    const claims = inFront.map((front) => claimAlert("one", front));
    await vi.advanceTimersByTimeAsync(5_000);
    return Promise.all(claims);
  };

  it("one speaks", async () => {
    expect((await answers(false, false, false)).filter(Boolean)).toHaveLength(1);
  });

  it("none speaks when one has the chat in front", async () => {
    expect(await answers(false, true, false)).toEqual([false, false, false]);
  });
});

describe("a notification", () => {
  it("is shown only where the browser allows it, and opens its chat", () => {
    const shown: { title: string; options: object; onclick?: () => void; close: () => void }[] = [];
    const permission = { permission: "denied" };
    function Notification(this: (typeof shown)[number], title: string, options: object) {
      Object.assign(this, { title, options, close: vi.fn() });
      shown.push(this);
    }
    vi.stubGlobal("Notification", Object.assign(Notification, permission));
    const onOpen = vi.fn();
    const conversation = aConversation();
    notify({ conversation, title: "New message", text: null, onOpen });
    expect(shown).toHaveLength(0);
    Object.assign(Notification, { permission: "granted" });
    notify({ conversation, title: "New message", text: null, onOpen });
    expect(shown[0]).toMatchObject({ title: "New message", options: { tag: conversation.id } });
    expect(shown[0]?.options).not.toHaveProperty("body");
    shown[0]?.onclick?.();
    expect(onOpen).toHaveBeenCalledWith(conversation.id);
    vi.unstubAllGlobals();
  });
});

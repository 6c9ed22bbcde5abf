// @vitest-environment happy-dom
import { AppError } from "@kaunter/domain";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sendText } from "@/features/whatsapp/state/actions/send-text";
import { setDraft } from "@/features/whatsapp/state/actions/set-draft";
import { keepUnsent } from "@/features/whatsapp/state/keep-unsent";
import { saveUnsent } from "@/features/whatsapp/state/unsent-storage";
import { aMessage, uuid } from "../../../support/builders";
import { fakeDesk, type FakeDesk } from "../../../support/fake-desk";

const unreachable = () => Promise.reject(new AppError("gateway_unreachable", "down"));
const offline = () => fakeDesk({ api: { sendText: unreachable } });
const KEY = `kaunter:unsent:${uuid(77)}`;

/** What this person finds after a reload of the page. */
function reload(): FakeDesk {
  const desk = fakeDesk();
  keepUnsent(desk, localStorage, window)();
  return desk;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what is not sent yet", () => {
  it("is there again after a reload: the failed text with its reason, and the draft", async () => {
    const desk = offline();
    const stop = keepUnsent(desk, localStorage, window);
    setDraft(desk, uuid(2), "half a senten");
    await sendText(desk, { conversationId: uuid(1), text: "Hello", replyTo: uuid(8) });
    stop();
    const { outbox, drafts } = reload().store.getState();
    expect(drafts).toEqual({ [uuid(2)]: "half a senten" });
    expect(outbox[uuid(901)]).toMatchObject({ text: "Hello", replyTo: uuid(8), state: "failed" });
    expect(outbox[uuid(901)]?.errorCode).toBe("gateway_unreachable");
  });

  it("survives a crash while it is on its way, and waits for a person", () => {
    const desk = fakeDesk({ api: { sendText: () => new Promise(() => undefined) } });
    keepUnsent(desk, localStorage, window);
    void sendText(desk, { conversationId: uuid(1), text: "Hello", replyTo: null });
    const next = reload();
    expect(next.store.getState().outbox[uuid(901)]).toMatchObject({ text: "Hello", state: "failed" });
    expect(next.api.sendText).not.toHaveBeenCalled();
  });

  it("is forgotten once the server knows it", async () => {
    const desk = fakeDesk({ api: { sendText: () => new Promise(() => undefined) } });
    keepUnsent(desk, localStorage, window);
    void sendText(desk, { conversationId: uuid(1), text: "Hello", replyTo: null });
    const message = aMessage({ clientId: uuid(901), direction: "out", status: "sent" });
    const changes = [{ type: "message" as const, cursor: "1.9.1", message }];
    desk.store.dispatch({ type: "feed/changed", page: { changes, cursor: "1.9.1", hasMore: false, reset: false } });
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it("is written after a rest while somebody types, and at once when the page goes away", () => {
    const desk = fakeDesk();
    keepUnsent(desk, localStorage, window);
    setDraft(desk, uuid(1), "Hel");
    expect(localStorage.getItem(KEY)).toBeNull();
    vi.advanceTimersByTime(250);
    expect(localStorage.getItem(KEY)).toContain("Hel");
    setDraft(desk, uuid(1), "Hello");
    window.dispatchEvent(new Event("pagehide"));
    expect(localStorage.getItem(KEY)).toContain("Hello");
  });

  it("is not left to the next person at the same counter", async () => {
    const desk = offline();
    const stop = keepUnsent(desk, localStorage, window);
    await sendText(desk, { conversationId: uuid(1), text: "Hello", replyTo: null });
    stop();
    const next = fakeDesk();
    const other = { ...next, staff: { ...next.staff, id: uuid(78) } };
    keepUnsent(other, localStorage, window)();
    expect(other.store.getState().outbox).toEqual({});
    expect(localStorage.length).toBe(0);
  });

  it("is nothing when what was kept cannot be read", () => {
    for (const text of ["{", "null", '{"drafts":3}', '{"drafts":{},"outbox":[{"clientId":1}]}']) {
      localStorage.setItem(KEY, text);
      expect(reload().store.getState().outbox).toEqual({});
    }
  });

  it("stays on the screen when the browser refuses to keep it", () => {
    const full = { getItem: () => null, removeItem: () => undefined, key: () => null, length: 0 };
    const setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    const desk = fakeDesk();
    setDraft(desk, uuid(1), "Hello");
    expect(saveUnsent({ ...full, setItem }, uuid(77), desk.store.getState())).toBe(false);
  });
});

// @vitest-environment happy-dom
import { AppError } from "@kaunter/domain";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DeskApi } from "@/features/whatsapp/data/api";
import { typeNotes } from "@/features/whatsapp/state/actions/save-notes";
import { keepNotes } from "@/features/whatsapp/state/keep-notes";
import { aConversation, NOW_MS, uuid } from "../../../support/builders";
import { fakeDesk } from "../../../support/fake-desk";

const CHAT = uuid(1);
const edit = vi.fn<DeskApi["editConversation"]>();

beforeEach(() => {
  vi.useFakeTimers();
  edit.mockReset().mockResolvedValue("1.9.9");
});
afterEach(() => vi.useRealTimers());

function start() {
  const desk = fakeDesk({ conversations: [aConversation({ notes: "" })], api: { editConversation: edit } });
  return { desk, stop: keepNotes(desk, localStorage) };
}
const rest = () => vi.advanceTimersByTimeAsync(800);
const kept = () => localStorage.getItem(`kaunter:notes:${uuid(77)}`);

describe("notes that are typed", () => {
  it("are saved once, when the keys have rested", async () => {
    const { desk } = start();
    for (const text of ["K", "Kn", "Knee"]) {
      typeNotes(desk, CHAT, text);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(edit).not.toHaveBeenCalled();
    await rest();
    expect(edit.mock.calls).toEqual([[CHAT, { type: "notes", base: "", text: "Knee" }]]);
  });

  it("go on being saved while an earlier text is on its way, one after the other", async () => {
    let answer: (cursor: string) => void = () => undefined;
    edit.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const { desk } = start();
    typeNotes(desk, CHAT, "Knee");
    await rest();
    typeNotes(desk, CHAT, "Knee injury");
    await rest();
    expect(edit).toHaveBeenCalledOnce();
    answer("1.9.9");
    await rest();
    expect(edit.mock.calls[1]).toEqual([CHAT, { type: "notes", base: "Knee", text: "Knee injury" }]);
  });

  it("stay in this browser until the server has them, for this person only", async () => {
    localStorage.setItem(`kaunter:notes:${uuid(5)}`, "{}");
    const { desk, stop } = start();
    expect(localStorage.getItem(`kaunter:notes:${uuid(5)}`)).toBeNull();
    typeNotes(desk, CHAT, "Knee");
    expect(kept()).toContain("Knee");
    stop();
    await rest();
    expect(edit).not.toHaveBeenCalled();
    const again = start();
    expect(again.desk.store.getState().notes[CHAT]?.text).toBe("Knee");
    await rest();
    expect(edit).toHaveBeenCalledOnce();
    expect(kept()).toBeNull();
  });

  it("that failed are tried again once the link is back, and not before", async () => {
    edit.mockRejectedValueOnce(new AppError("gateway_unreachable", "offline"));
    const { desk } = start();
    typeNotes(desk, CHAT, "Knee");
    await rest();
    expect(desk.store.getState().notes[CHAT]?.errorCode).toBe("gateway_unreachable");
    desk.store.dispatch({ type: "link/lost", offline: true, atMs: NOW_MS });
    await rest();
    expect(edit).toHaveBeenCalledOnce();
    desk.store.dispatch({ type: "link/live", cursor: "1.2.2", atMs: NOW_MS });
    await rest();
    expect(edit).toHaveBeenCalledTimes(2);
    expect(kept()).toBeNull();
  });

  it("left unreadable are nothing", () => {
    localStorage.setItem(`kaunter:notes:${uuid(77)}`, "{broken");
    expect(start().desk.store.getState().notes).toEqual({});
  });
});

import { describe, expect, it } from "vitest";
import { type DeskEvent, type NotesView, notesView, selectConversation } from "../src/index.ts";
import {
  after,
  conversation,
  conversationChange,
  feed,
  listLoaded,
  listRequested,
  live,
  removedChange,
  uuid,
} from "./support/builders.ts";

const [A, B] = [uuid(101), uuid(102)] as const;
const base = [live, listRequested(), listLoaded([conversation(A, 30, { notes: "Knee" }), conversation(B, 20)])];

const typed = (text: string): DeskEvent => ({ type: "notes/typed", conversationId: A, text });
const sent: DeskEvent = { type: "notes/sent", conversationId: A };
const saved: DeskEvent = { type: "notes/saved", conversationId: A };
const refused: DeskEvent = { type: "notes/refused", conversationId: A, code: "database_unavailable" };
const told = (xid: number, notes: string): DeskEvent => feed(conversationChange(xid, conversation(A, 30, { notes })));
/** The server took the text in, as the desk shows it from then on. */
const shown = (text: string): DeskEvent => ({
  type: "edit/made",
  editId: text,
  conversationId: A,
  change: { type: "notes", text },
});

function read(...events: DeskEvent[]): NotesView {
  const state = after(...base, ...events);
  return notesView(state.notes[A] ?? null, selectConversation(state, A)?.notes ?? null);
}

describe("notes being written", () => {
  it("show what the conversation says until somebody types", () => {
    expect(read()).toEqual({ text: "Knee", state: "rest", theirs: null, errorCode: null });
    expect(read(told(5, "Back"))).toMatchObject({ text: "Back", state: "rest" });
  });

  it("wait, are on their way, and are saved", () => {
    expect(read(typed("Knee!"))).toMatchObject({ text: "Knee!", state: "waiting" });
    expect(read(typed("Knee!"), sent)).toMatchObject({ text: "Knee!", state: "saving" });
    expect(read(typed("Knee!"), sent, shown("Knee!"), saved)).toMatchObject({ text: "Knee!", state: "saved" });
  });

  it("go on from what was sent when somebody types while it is on its way", () => {
    const view = read(typed("Knee!"), sent, typed("Knee!!"), shown("Knee!"), saved);
    expect(view).toMatchObject({ text: "Knee!!", state: "waiting" });
  });

  it("are kept when saving fails, and are tried again by typing on", () => {
    expect(read(typed("Knee!"), sent, refused)).toMatchObject({ text: "Knee!", state: "failed" });
    expect(read(typed("Knee!"), sent, refused, typed("Knee!!"))).toMatchObject({ state: "waiting" });
  });

  it("typed back to what they were are no draft", () => {
    const state = after(...base, typed("Knee"));
    expect(state.notes).toEqual({});
    expect(read(typed("Knee!"), typed("Knee"))).toMatchObject({ text: "Knee", state: "saved" });
  });

  it("tell when somebody else changed them meanwhile, and show both", () => {
    expect(read(typed("Knee!"), told(5, "Back"))).toMatchObject({ text: "Knee!", theirs: "Back", state: "conflict" });
    expect(read(typed("Knee!"), told(5, "Back"), told(6, "Back!"))).toMatchObject({ theirs: "Back!" });
  });

  it("are no conflict when both wrote the same", () => {
    expect(read(typed("Knee!"), told(5, "Knee!"))).toMatchObject({ text: "Knee!", state: "saved" });
  });

  it("follow a colleague's after they were saved", () => {
    const view = read(typed("Knee!"), sent, told(5, "Knee!"), saved, told(6, "Back"));
    expect(view).toMatchObject({ text: "Back", state: "rest" });
    expect(read(typed("Knee!"), sent, told(5, "Knee!"), saved, told(6, "Back"), typed("Back!"))).toMatchObject({
      text: "Back!",
      state: "waiting",
    });
  });

  it.each([
    ["mine", "Knee!", "waiting"],
    ["theirs", "Back", "rest"],
    ["both", "Back\nKnee!", "waiting"],
  ])("are settled by a person: %s", (_choice, text, state) => {
    const resolved: DeskEvent = { type: "notes/resolved", conversationId: A, base: "Back", text };
    expect(read(typed("Knee!"), told(5, "Back"), resolved)).toMatchObject({ text, state });
  });

  it("are restored after a reload, and meet what was written meanwhile", () => {
    const restored: DeskEvent = { type: "notes/restored", conversationId: A, base: "Kn", text: "Knee!" };
    expect(read(restored)).toMatchObject({ text: "Knee!", theirs: "Knee", state: "conflict" });
    expect(read(typed("newer"), restored)).toMatchObject({ text: "newer" });
  });

  it("survive that everything is dropped", () => {
    expect(after(...base, typed("Knee!"), { type: "access/changed" }).notes[A]?.text).toBe("Knee!");
  });
});

describe("notes of a conversation that became part of another", () => {
  const merged = feed(removedChange(9, "conversation", A, B));

  it("go on there", () => {
    const state = after(...base, typed("Knee!"), sent, merged);
    expect(Object.keys(state.notes)).toEqual([B]);
    expect(state.notes[B]).toMatchObject({ text: "Knee!", sending: null });
  });

  it("do not take the place of words already written there", () => {
    const there: DeskEvent = { type: "notes/typed", conversationId: B, text: "there" };
    expect(after(...base, typed("Knee!"), there, merged).notes).toMatchObject({ [B]: { text: "there" } });
  });

  it("end where nothing took its place", () => {
    expect(after(...base, typed("Knee!"), feed(removedChange(9, "conversation", A))).notes).toEqual({});
  });
});

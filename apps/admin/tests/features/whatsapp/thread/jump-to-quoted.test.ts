import { describe, expect, it, vi } from "vitest";
import { openConversation } from "@/features/whatsapp/state/actions/open-conversation";
import { jumpToQuoted } from "@/features/whatsapp/thread/jump-to-quoted";
import { aConversation, aMessage, uuid } from "../../../support/builders";
import { EMPTY_HISTORY, fakeDesk } from "../../../support/fake-desk";

const near = aMessage({ id: uuid(11), bareId: "NEAR" });
const far = aMessage({ id: uuid(12), bareId: "FAR", sentAtMs: 1 });

async function openDesk() {
  const readHistory = vi.fn((_: string, at: unknown) => {
    const around = typeof at === "object" && at !== null && "around" in at ? at.around : null;
    if (around === null) return Promise.resolve({ ...EMPTY_HISTORY, messages: [near], hasMore: true });
    const messages = around === "FAR" ? [far] : [];
    return Promise.resolve({ messages, hasMore: false, hasNewer: true, cursor: { before: null, after: "a" } });
  });
  const desk = fakeDesk({ conversations: [aConversation()], api: { readHistory } });
  await openConversation(desk, uuid(1));
  return { desk, readHistory };
}

describe("a quote that is followed", () => {
  it("leads to the message at once when it is drawn", async () => {
    const { desk, readHistory } = await openDesk();
    const toRow = vi.fn(() => true);
    expect(await jumpToQuoted(desk, uuid(1), { toRow }, "NEAR")).toBe(true);
    expect(toRow).toHaveBeenCalledWith(near.id);
    expect(readHistory).toHaveBeenCalledTimes(1);
  });

  it("loads the history around a message that is not here", async () => {
    const { desk, readHistory } = await openDesk();
    const toRow = vi.fn(() => false);
    expect(await jumpToQuoted(desk, uuid(1), { toRow }, "FAR")).toBe(true);
    expect(readHistory).toHaveBeenLastCalledWith(uuid(1), { around: "FAR" }, 100);
    expect(toRow).toHaveBeenLastCalledWith(far.id);
  });

  it("says so when this chat does not have it", async () => {
    const { desk } = await openDesk();
    expect(await jumpToQuoted(desk, uuid(1), { toRow: () => false }, "NOWHERE")).toBe(false);
  });
});

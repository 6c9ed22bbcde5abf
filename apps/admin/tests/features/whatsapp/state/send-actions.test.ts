import { AppError } from "@kaunter/domain";
import { describe, expect, it, vi } from "vitest";
import type { DeskApi } from "@/features/whatsapp/data/api";
import { discardSend, discardUnsent } from "@/features/whatsapp/state/actions/discard-send";
import { openConversation } from "@/features/whatsapp/state/actions/open-conversation";
import { retrySend } from "@/features/whatsapp/state/actions/retry-send";
import { retryUnsent, sendText } from "@/features/whatsapp/state/actions/send-text";
import { setDraft } from "@/features/whatsapp/state/actions/set-draft";
import { aConversation, aMessage, uuid } from "../../../support/builders";
import { EMPTY_HISTORY, fakeDesk, type FakeDesk } from "../../../support/fake-desk";

const hello = { conversationId: uuid(1), text: "Hello", replyTo: null };
const unreachable = () => Promise.reject(new AppError("gateway_unreachable", "down"));
const outbox = (desk: FakeDesk) => Object.values(desk.store.getState().outbox);

describe("sending a text", () => {
  it("shows it at once and empties the draft before the server has answered", () => {
    const desk = fakeDesk({ api: { sendText: () => new Promise(() => undefined) } });
    setDraft(desk, uuid(1), "Hello");
    void sendText(desk, { ...hello, text: "  Hello  " });
    expect(outbox(desk)).toMatchObject([{ text: "Hello", state: "sending", sentBy: "Mei Ling" }]);
    expect(desk.store.getState().drafts).toEqual({});
  });

  it("asks the server with one clientId, and a quote only where there is one", async () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    await sendText(desk, hello);
    await sendText(desk, { ...hello, replyTo: uuid(33) });
    const bodies = vi.mocked(desk.api.sendText).mock.calls.map(([body]) => body);
    expect(bodies[0]).toEqual({ clientId: uuid(901), conversationId: uuid(1), type: "text", text: "Hello" });
    expect(bodies[1]).toMatchObject({ clientId: uuid(902), replyTo: uuid(33) });
  });

  it("has one bubble once the server knows it", async () => {
    const desk = fakeDesk({ conversations: [aConversation()] });
    await openConversation(desk, uuid(1));
    await sendText(desk, hello);
    expect(outbox(desk)).toEqual([]);
    expect(desk.store.getState().threads[uuid(1)]?.ids).toHaveLength(1);
  });

  it("sends nothing for blanks", async () => {
    const desk = fakeDesk();
    await sendText(desk, { ...hello, text: " \n " });
    expect(desk.api.sendText).not.toHaveBeenCalled();
  });

  it("keeps what failed, with the reason", async () => {
    const desk = fakeDesk({ api: { sendText: unreachable } });
    await sendText(desk, hello);
    expect(outbox(desk)).toMatchObject([{ text: "Hello", state: "failed", errorCode: "gateway_unreachable" }]);
  });

  it("tries again under the same clientId", async () => {
    const sendText_ = vi.fn<DeskApi["sendText"]>().mockImplementationOnce(unreachable);
    sendText_.mockImplementation(({ clientId }) =>
      Promise.resolve({ messageId: uuid(5), record: aMessage({ id: uuid(5), clientId, status: "sent" }) }),
    );
    const desk = fakeDesk({ api: { sendText: sendText_ } });
    await sendText(desk, hello);
    await retryUnsent(desk, uuid(901));
    expect(sendText_.mock.calls.map(([body]) => body.clientId)).toEqual([uuid(901), uuid(901)]);
    expect(outbox(desk)).toEqual([]);
  });

  it("is a new attempt when the server had it and had failed", async () => {
    const failed = aMessage({ id: uuid(5), clientId: uuid(901), direction: "out", status: "failed" });
    const sendText_ = vi.fn<DeskApi["sendText"]>().mockImplementationOnce(unreachable);
    sendText_.mockResolvedValue({ messageId: uuid(5), record: failed });
    const desk = fakeDesk({ api: { sendText: sendText_ } });
    await sendText(desk, hello);
    await retryUnsent(desk, uuid(901));
    expect(desk.api.retryMessage).toHaveBeenCalledWith(uuid(5));
  });

  it("does not try what is no longer there", async () => {
    const desk = fakeDesk();
    await retryUnsent(desk, uuid(1));
    expect(desk.api.sendText).not.toHaveBeenCalled();
  });

  it("throws away what never reached the server", async () => {
    const desk = fakeDesk({ api: { sendText: unreachable } });
    await sendText(desk, hello);
    discardUnsent(desk, uuid(901));
    expect(outbox(desk)).toEqual([]);
    expect(desk.api.discardMessage).not.toHaveBeenCalled();
  });
});

describe("a message the server keeps as failed", () => {
  const failed = aMessage({ clientId: uuid(44), direction: "out", status: "failed", failureCode: "gateway_refused" });
  const readHistory = () => Promise.resolve({ ...EMPTY_HISTORY, messages: [failed] });

  it("is tried again, and shows what became of it", async () => {
    const record = { ...failed, status: "queued" as const, failureCode: null };
    const retryMessage = vi.fn(() => Promise.resolve({ messageId: failed.id, record }));
    const desk = fakeDesk({ conversations: [aConversation()], api: { readHistory, retryMessage } });
    await openConversation(desk, uuid(1));
    await retrySend(desk, failed);
    expect(retryMessage).toHaveBeenCalledWith(failed.id);
  });

  it("leaves the thread when it is thrown away", async () => {
    const desk = fakeDesk({ conversations: [aConversation()], api: { readHistory } });
    await openConversation(desk, uuid(1));
    await discardSend(desk, failed);
    expect(desk.api.discardMessage).toHaveBeenCalledWith(failed.id);
    expect(desk.store.getState().threads[uuid(1)]?.ids).toEqual([]);
  });

  it("stays when the server could not be asked, and that is said", async () => {
    const api = { readHistory, discardMessage: unreachable, retryMessage: unreachable };
    const desk = fakeDesk({ conversations: [aConversation()], api });
    await openConversation(desk, uuid(1));
    await discardSend(desk, failed);
    await retrySend(desk, failed);
    expect(desk.store.getState().threads[uuid(1)]?.ids).toEqual([failed.id]);
    expect(desk.reported).toEqual(["gateway_unreachable", "gateway_unreachable"]);
  });
});

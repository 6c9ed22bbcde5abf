import { AppError } from "@kaunter/domain";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import type { DeskApi } from "@/features/whatsapp/data/api";
import type { UploadEars } from "@/features/whatsapp/data/sending";
import { sendFiles, type FileToSend } from "@/features/whatsapp/state/actions/send-files";
import { retryUnsent, sendText } from "@/features/whatsapp/state/actions/send-text";
import { heldFile } from "@/features/whatsapp/state/file-book";
import { keepFiles } from "@/features/whatsapp/state/keep-files";
import { createUnsentFiles } from "@/features/whatsapp/state/unsent-files";
import { restoreUnsent, saveUnsent } from "@/features/whatsapp/state/unsent-storage";
import { uuid } from "../../../support/builders";
import { fakeDesk, type FakeDesk, type FakeDeskOptions } from "../../../support/fake-desk";

const CHAT = uuid(1);
const photo = (name: string): FileToSend => ({
  blob: new Blob([name]),
  facts: {
    ...{ as: "image", name, mimetype: "image/jpeg", sizeBytes: 5 },
    ...{ widthPx: 8, heightPx: 6, durationMs: null },
  },
});
const outbox = (desk: FakeDesk) => Object.values(desk.store.getState().outbox);
const send = (desk: FakeDesk, ...names: string[]) =>
  sendFiles(desk, { conversationId: CHAT, files: names.map(photo), caption: " New timetable ", replyTo: uuid(9) });

/** A desk whose uploads wait until they are told how they end. */
function slowDesk() {
  const uploads: { name: string; ears: UploadEars; end: (error?: Error) => void }[] = [];
  const kind = fakeDesk().api;
  const sendFile: DeskApi["sendFile"] = (what, ears) =>
    new Promise((resolve, reject) => {
      ears.signal.addEventListener("abort", () => reject(ears.signal.reason as Error));
      const end = (error?: Error) => (error ? reject(error) : resolve(kind.sendFile(what, ears)));
      uploads.push({ name: what.name, ears, end });
    });
  return { desk: fakeDesk({ api: { sendFile } }), uploads };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("sending files", () => {
  it("shows all at once and uploads one after the other", async () => {
    const { desk, uploads } = slowDesk();
    void send(desk, "a.jpg", "b.jpg");
    expect(outbox(desk).map(({ file, state }) => [file?.name, state])).toEqual([
      ["a.jpg", "sending"],
      ["b.jpg", "sending"],
    ]);
    await settled();
    expect(uploads.map(({ name }) => name)).toEqual(["a.jpg"]);
    uploads[0]?.end();
    await settled();
    expect(uploads.map(({ name }) => name)).toEqual(["a.jpg", "b.jpg"]);
  });

  it("puts the caption and the quote on the first one only", async () => {
    const desk = fakeDesk();
    await send(desk, "a.jpg", "b.jpg");
    const sent = vi.mocked(desk.api.sendFile).mock.calls.map(([what]) => what);
    expect(sent[0]).toMatchObject({ type: "image", caption: "New timetable", replyTo: uuid(9), name: "a.jpg" });
    expect(sent[1]).not.toHaveProperty("caption");
    expect(sent[1]).not.toHaveProperty("replyTo");
    expect(outbox(desk)).toEqual([]);
  });

  it("tells how far the upload is, and takes it back when it is cancelled", async () => {
    const { desk, uploads } = slowDesk();
    void send(desk, "a.jpg", "b.jpg");
    await settled();
    const first = outbox(desk)[0]?.clientId ?? "";
    uploads[0]?.ears.onProgress(0.5);
    expect(heldFile(desk.store, first)).toMatchObject({ sent: 0.5 });
    heldFile(desk.store, first)?.cancel?.();
    await settled();
    expect(uploads[0]?.ears.signal.aborted).toBe(true);
    expect(outbox(desk).map(({ file }) => file?.name)).toEqual(["b.jpg"]);
    expect(uploads.map(({ name }) => name)).toEqual(["a.jpg", "b.jpg"]);
  });

  it("does not upload what was cancelled while it waited", async () => {
    const { desk, uploads } = slowDesk();
    void send(desk, "a.jpg", "b.jpg");
    await settled();
    heldFile(desk.store, outbox(desk)[1]?.clientId ?? "")?.cancel?.();
    uploads[0]?.end();
    await settled();
    expect(uploads.map(({ name }) => name)).toEqual(["a.jpg"]);
    expect(outbox(desk)).toEqual([]);
  });

  it("cannot be cancelled once all of it has left", async () => {
    const { desk, uploads } = slowDesk();
    void send(desk, "a.jpg");
    await settled();
    uploads[0]?.ears.onProgress(1);
    expect(heldFile(desk.store, outbox(desk)[0]?.clientId ?? "")?.cancel).toBeNull();
  });

  it("keeps a text said after a file behind it", async () => {
    const { desk, uploads } = slowDesk();
    void send(desk, "a.jpg");
    void sendText(desk, { conversationId: CHAT, text: "See above", replyTo: null });
    await settled();
    expect(desk.api.sendText).not.toHaveBeenCalled();
    uploads[0]?.end();
    await settled();
    expect(desk.api.sendText).toHaveBeenCalledOnce();
  });

  it("keeps what failed with its reason, goes on with the next, and tries again under the same clientId", async () => {
    const { desk, uploads } = slowDesk();
    void send(desk, "a.jpg", "b.jpg");
    await settled();
    uploads[0]?.end(new AppError("gateway_unreachable", "down"));
    await settled();
    uploads[1]?.end();
    await settled();
    expect(outbox(desk)).toMatchObject([{ state: "failed", errorCode: "gateway_unreachable" }]);
    void retryUnsent(desk, outbox(desk)[0]?.clientId ?? "");
    await vi.waitFor(() => expect(uploads).toHaveLength(3));
    uploads[2]?.end();
    await vi.waitFor(() => expect(outbox(desk)).toEqual([]));
  });
});

describe("unsent files", () => {
  const page = () => new EventTarget() as Window;
  const withFiles = (factory: IDBFactory, options: FakeDeskOptions = {}) => ({
    ...fakeDesk(options),
    files: createUnsentFiles(factory),
  });

  it("survive a reload, bytes and all, and are forgotten once they arrive", async () => {
    const factory = new IDBFactory();
    const down = () => Promise.reject(new AppError("gateway_unreachable", "down"));
    const before = withFiles(factory, { api: { sendFile: down } });
    keepFiles(before, page());
    await send(before, "a.jpg");
    await vi.waitFor(async () => expect(await before.files.list(before.staff.id)).toHaveLength(1));
    const storage = memory();
    saveUnsent(storage, before.staff.id, before.store.getState());

    const after = withFiles(factory);
    after.store.dispatch(restoreUnsent(storage, after.staff.id));
    const { clientId = "", file, state } = outbox(after)[0] ?? {};
    expect({ name: file?.name, state }).toEqual({ name: "a.jpg", state: "failed" });
    keepFiles(after, page());
    await vi.waitFor(() => expect(heldFile(after.store, clientId)).not.toBeNull());
    await retryUnsent(after, clientId);
    expect(await vi.mocked(after.api.sendFile).mock.calls[0]?.[0].file.text()).toBe("a.jpg");
    await vi.waitFor(async () => expect(await after.files.list(after.staff.id)).toEqual([]));
  });

  it("say so when the browser has lost the bytes", async () => {
    const desk = fakeDesk({ api: { sendFile: () => Promise.reject(new AppError("gateway_unreachable", "down")) } });
    await send(desk, "a.jpg");
    const storage = memory();
    saveUnsent(storage, desk.staff.id, desk.store.getState());
    const after = fakeDesk();
    after.store.dispatch(restoreUnsent(storage, after.staff.id));
    await retryUnsent(after, outbox(after)[0]?.clientId ?? "");
    expect(outbox(after)).toMatchObject([{ state: "failed", errorCode: "not_found" }]);
    expect(after.api.sendFile).not.toHaveBeenCalled();
  });

  it("ask before the page is left only while they are on their way", async () => {
    const { desk, uploads } = slowDesk();
    const window = page();
    keepFiles(desk, window);
    const leave = () => window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(leave()).toBe(true);
    void send(desk, "a.jpg");
    await settled();
    expect(leave()).toBe(false);
    uploads[0]?.end();
    await settled();
    expect(leave()).toBe(true);
  });
});

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}
